import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Task } from "./protocol";
import { Supervisor, type SupervisorOptions } from "./supervisor";

/**
 * A child that speaks the protocol and misbehaves on request: the task's text says how. It counts its tasks, so
 * that a test sees whether it was replaced.
 */
const CHILD = `
let tasks = 0;
process.on("disconnect", () => process.exit(0));
process.on("message", ({ id, task }) => {
  const wish = Buffer.from(task.input.image).toString();
  tasks += 1;
  if (wish === "die") process.kill(process.pid, "SIGSEGV");
  else if (wish === "exit") process.exit(86);
  else if (wish === "timeOut") process.send({ type: "timedOut", id });
  else if (wish === "timeOutOnce" && tasks === 1) process.send({ type: "timedOut", id });
  else if (wish === "decodeSlowly")
    process.send({ type: "done", id, result: { ok: false, problem: { code: "timedOut", params: {} } } });
  else if (wish === "fail") process.send({ type: "failed", id, message: "a bug" });
  else if (wish !== "hang") process.send({ type: "done", id, result: { ok: true, code: { text: wish + tasks, step: "zxing" } } });
});
process.send(START);
`;

const folder = mkdtempSync(join(tmpdir(), "supervisor-"));
const READY = `{ type: "ready" }`;
const running: Supervisor[] = [];
const events: string[] = [];

function supervisor(options: Partial<SupervisorOptions> = {}, start = READY): Supervisor {
  const childEntry = join(folder, `child-${running.length}.cjs`);
  writeFileSync(childEntry, CHILD.replace("START", start));
  const started = new Supervisor({
    childEntry,
    threads: 2,
    queueLimit: 50,
    taskSeconds: 5,
    memoryMegabytes: 0,
    recycleAfter: 1000,
    ownRecogniser: null,
    report: (_level, event) => void events.push(event),
    ...options,
  });
  running.push(started);
  return started;
}

const task = (wish: string): Task => ({ kind: "readCode", input: { image: Buffer.from(wish) } });
const REFUSED = { ok: false, problem: { code: "crashed", params: {} } };

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  events.length = 0;
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 2 }));

describe("Supervisor", () => {
  it("brings tasks to the child and answers back", async () => {
    const engine = supervisor();
    const results = await Promise.all(["a", "b", "c"].map((wish) => engine.run(task(wish))));
    expect(results.map((result) => "code" in result && result.code?.text.charAt(0))).toEqual(["a", "b", "c"]);
  });

  it("restarts a child that dies, refuses only the task that kills it, and loses none", async () => {
    const engine = supervisor();
    const results = await Promise.all(["a", "die", "b", "c", "d"].map((wish) => engine.run(task(wish))));
    expect(results[1]).toEqual(REFUSED);
    expect(results.filter((result) => "code" in result)).toHaveLength(4);
    expect(events).toEqual(["imaging.childEnded", "imaging.childEnded"]);
  });

  it("does the same for a child that stops itself for want of memory", async () => {
    const engine = supervisor();
    expect(await engine.run(task("exit"))).toEqual(REFUSED);
    expect(await engine.run(task("a"))).toMatchObject({ ok: true });
  });

  it("tells a task that takes too long from one that fails", async () => {
    const engine = supervisor();
    expect(await engine.run(task("timeOut"))).toMatchObject({ problem: { code: "timedOut" } });
    await expect(engine.run(task("fail"))).rejects.toThrow("a bug");
  });

  it("tries a task whose time ran out once more, for the machine may have been busy", async () => {
    expect(await supervisor().run(task("timeOutOnce"))).toMatchObject({ ok: true });
    expect(await supervisor().run(task("decodeSlowly"))).toMatchObject({ problem: { code: "timedOut" } });
  });

  it("replaces the child after its share of photos", async () => {
    const engine = supervisor({ threads: 1, recycleAfter: 2 });
    const texts: unknown[] = [];
    for (const wish of ["a", "b", "c", "d", "e"]) {
      const result = await engine.run(task(wish));
      texts.push("code" in result && result.code?.text);
    }
    expect(texts).toEqual(["a1", "b2", "c1", "d2", "e1"]);
    expect(events).toEqual([]);
  });

  it("says what is wrong when the child cannot work, then and later", async () => {
    const engine = supervisor({}, `{ type: "unusable", message: "Model file x is missing." }`);
    await expect(engine.run(task("a"))).rejects.toThrow("Model file x is missing.");
    await expect(engine.run(task("a"))).rejects.toMatchObject({ name: "EngineUnusableError" });
  });

  it("gives up on a child that dies at every start", async () => {
    const engine = supervisor({}, `(process.exit(1), null)`);
    await expect(engine.run(task("a"))).rejects.toThrow("dies at every start");
  });

  it("rejects what waits when it is stopped", async () => {
    const engine = supervisor();
    const waiting = engine.run(task("hang"));
    const expected = expect(waiting).rejects.toThrow("stopped");
    await engine.stop();
    await expected;
  });
});
