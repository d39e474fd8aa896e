import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type GridEvent, GridWork } from "./grid-work";

const PLACE = { schoolId: "school", taskId: "task" };
const LEAST_SECONDS = 6;

type Body = { items?: { itemId: string }[]; pulled?: string[]; count?: number; gridId?: string };

let calls: { path: string; body: Body }[];
let answers: Record<string, () => Response>;
let events: GridEvent[];
let work: GridWork;
let opened: number;

const approved = (count: number) =>
  Response.json({ ok: true, approved: count, effectsAt: new Date(Date.now() + 300_000).toISOString() });

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
  events = [];
  opened = 0;
  answers = {
    "grid/open": () => {
      opened++;
      const cards = ["a", "b", "c"].map((name) => ({
        schoolId: "school",
        itemId: name,
        token: 1,
        version: 1,
      }));
      return Response.json({ gridId: `grid-${opened}`, cards, leastSeconds: LEAST_SECONDS });
    },
    "grid/approve": () => approved(calls.at(-1)?.body.count ?? 0),
    "grid/undo": () => Response.json({ count: 3 }),
    heartbeat: () => Response.json({ lost: [] }),
  };
  vi.stubGlobal("fetch", async (url: string, init: { body: string }) => {
    const path = url.replace("/api/review/", "");
    calls.push({ path, body: JSON.parse(init.body) });
    return answers[path]?.() ?? Response.json({});
  });
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", { visibilityState: "visible" });
  vi.stubGlobal("navigator", { sendBeacon: vi.fn() });
  work = new GridWork(PLACE, (event) => events.push(event));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const callsTo = (path: string) => calls.filter((call) => call.path === path).map((call) => call.body);

/** A grid of which everything has been seen for long enough. */
async function looked(): Promise<void> {
  await work.open();
  for (const card of work.current().cards) work.see(card.itemId);
  await work.allShown();
  await vi.advanceTimersByTimeAsync(LEAST_SECONDS * 1000 + 200);
}

describe("the rest of a grid", () => {
  it("cannot be approved before every tile was seen and the time has passed", async () => {
    await work.open();
    await work.allShown();
    work.see("a");
    await vi.advanceTimersByTimeAsync(LEAST_SECONDS * 1000 + 200);
    expect(work.isReady()).toBe(false);
    await work.approve();
    expect(callsTo("grid/approve")).toEqual([]);
    work.see("b");
    work.see("c");
    expect(work.isReady()).toBe(true);
  });

  it("is sent with the frozen list, the number on the screen, and what was pulled out", async () => {
    await looked();
    expect(work.toggle("b")).toBe(true);
    await work.approve();
    const [sent] = callsTo("grid/approve");
    expect(sent).toMatchObject({ gridId: "grid-1", count: 2, pulled: ["b"] });
    expect(sent?.items?.map((item) => item.itemId)).toEqual(["a", "c"]);
    expect(events).toEqual([{ kind: "approved", count: 2 }]);
    expect(work.current()).toMatchObject({ phase: "looking", last: { gridId: "grid-1", approved: 2 } });
    expect(work.current().waiting.map((card) => card.itemId)).toEqual(["b"]);
  });

  it("that meets a conflict marks it and stays, nothing approved; what is marked stays out", async () => {
    await looked();
    answers["grid/approve"] = () => Response.json({ ok: false, conflicts: ["c"] });
    await work.approve();
    expect(events).toEqual([{ kind: "conflicts", count: 1 }]);
    expect([...work.current().flagged]).toEqual(["c"]);
    expect(work.toggle("c")).toBe(true);
    answers["grid/approve"] = () => approved(2);
    await work.approve();
    expect(callsTo("grid/approve")[1]).toMatchObject({ count: 2, pulled: ["c"] });
    expect(work.current().waiting).toEqual([]);
  });

  it("that the server refuses stays as it was", async () => {
    await looked();
    work.toggle("a");
    answers["grid/approve"] = () =>
      Response.json({ code: "gridTooSoon", params: { left: 1 } }, { status: 409 });
    await work.approve();
    expect(events).toMatchObject([{ kind: "refused", refusal: { code: "gridTooSoon" } }]);
    expect(work.current()).toMatchObject({ phase: "looking" });
    expect([...work.current().pulled]).toEqual(["a"]);
  });

  it("may be nothing: everything pulled out goes on to the next grid", async () => {
    await looked();
    for (const name of ["a", "b", "c"]) work.toggle(name);
    await work.approve();
    expect(callsTo("grid/approve")).toEqual([]);
    expect(opened).toBe(2);
    expect(work.current().waiting).toHaveLength(3);
  });
});

describe("taking the last batch back", () => {
  it("gives back what is on the screen and opens a grid again", async () => {
    await looked();
    await work.approve();
    await work.undo();
    expect(callsTo("grid/undo")).toEqual([{ schoolId: "school", gridId: "grid-1" }]);
    expect(callsTo("release")).toMatchObject([{ items: { length: 3 } }]);
    expect(opened).toBe(3);
    expect(work.current().last).toBeNull();
    expect(events.at(-1)).toEqual({ kind: "undone", count: 3 });
  });

  it("that is refused says so and nothing else", async () => {
    await looked();
    await work.approve();
    answers["grid/undo"] = () => Response.json({ code: "decisionReleased", params: {} }, { status: 409 });
    await work.undo();
    expect(events.at(-1)).toMatchObject({ kind: "refused", refusal: { code: "decisionReleased" } });
    expect(opened).toBe(2);
    expect(work.current()).toMatchObject({ phase: "looking", last: null });
  });
});

it("keeps the claims of the grid and of what was pulled out; a lost one is marked", async () => {
  const stop = work.start();
  await vi.advanceTimersByTimeAsync(1);
  answers.heartbeat = () => Response.json({ lost: ["b"] });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(callsTo("heartbeat")).toMatchObject([{ items: { length: 3 } }]);
  expect([...work.current().flagged]).toEqual(["b"]);
  stop();
  expect(navigator.sendBeacon).toHaveBeenCalledOnce();
});
