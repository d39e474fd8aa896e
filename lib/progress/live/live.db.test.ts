import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { type Collection, collectionOf, openTask } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { actorId, staffMember } from "@/db/testing/staff-member";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { openSession } from "@/lib/auth/sessions";
import { openHub } from "@/lib/live/hub";
import { liveStream } from "@/lib/live/stream";
import { foldCounts } from "../mutations";
import { signalChanges } from "./signal";
import { watchEverything, watchTask } from "./watch";

const connection = openDatabase();
const machine = systemCtx(connection.db, "progress.signal", "all");
const hub = openHub(connection.sql);

let mine: Collection;
let theirs: Collection;

beforeAll(async () => {
  mine = await collectionOf(connection, 4);
  theirs = await collectionOf(connection, 4);
  await signalChanges(machine);
});

/** The same person behind a session of the database. */
async function signedIn(ctx: Ctx): Promise<Ctx> {
  if (ctx.actor.type !== "staff") throw new Error("this context is nobody's");
  await openSession(ctx.db, ctx.actor, "test");
  const [session] = await connection.sql<{ id: string }[]>`
    select id from staff_sessions where staff_id = ${ctx.actor.id} order by created_at desc limit 1`;
  return { ...ctx, actor: { ...ctx.actor, sessionId: session?.id ?? "" } };
}

/** Moves one student of a task to another bucket, or back. */
async function move({ place }: Pick<Collection, "place">): Promise<void> {
  await inSchoolScope(connection.db, [place.schoolId], 0, (tx) =>
    tx.execute(sql`update enrollments
      set photo = (case photo when 'none' then 'inReview' else 'none' end)::enrollment_photo
      where id = (select id from enrollments where task_id = ${place.taskId} order by id limit 1)`),
  );
}

/** Opens a stream and reads its events one by one. */
async function listen(watch: Omit<Parameters<typeof liveStream>[1], "signal">) {
  const gone = new AbortController();
  const { body } = liveStream(hub, { ...watch, signal: gone.signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<string | null> => {
    for (;;) {
      const read = await reader?.read();
      if (!read || read.done) return null;
      const event = /event: (\w+)/.exec(read.value)?.[1];
      if (event) return event;
      if (read.value.startsWith("retry")) return "open";
    }
  };
  expect(await next()).toBe("open");
  return { next, leave: () => gone.abort() };
}

describe("the signal", () => {
  it("names each task whose numbers have moved, once", async () => {
    await move(mine);
    await move(mine);
    await move(mine);
    expect(await signalChanges(machine)).toBe(1);
    expect(await signalChanges(machine)).toBe(0);
  });

  it("is not given for folding the counters, nor for what has moved back", async () => {
    await foldCounts(machine);
    await move(mine);
    await move(mine);
    expect(await signalChanges(machine)).toBe(0);
  });
});

describe("an open page", () => {
  it("is told that its task has moved, and of nothing else", async () => {
    const registrar = await signedIn(mine.operator);
    const page = await listen(watchTask(registrar, mine.place));
    await move(theirs);
    await signalChanges(machine);
    await move(mine);
    await signalChanges(machine);
    expect(await page.next()).toBe("changed");
    page.leave();
    expect(await page.next()).toBeNull();
  });

  it("over all tasks is told of those in reach only", async () => {
    const registrar = await signedIn(mine.operator);
    const second = await openTask(mine.operator, mine.school.id);
    const { covers } = watchEverything(registrar);
    expect([covers(mine.place), covers(second), covers(theirs.place)]).toEqual([true, true, false]);
    const admin = watchEverything(
      await signedIn(await staffMember(connection.db, { role: "platformAdmin" })),
    );
    expect([admin.covers(mine.place), admin.covers(theirs.place)]).toEqual([true, true]);
  });

  it("ends with the session, before anything more is told", async () => {
    const registrar = await signedIn(mine.operator);
    const page = await listen(watchTask(registrar, mine.place));
    await connection.sql`delete from staff_sessions where staff_id = ${actorId(registrar)}`;
    await move(mine);
    await signalChanges(machine);
    expect(await page.next()).toBe("ended");
    expect(await page.next()).toBeNull();
  });

  it("ends with the role, though the session stands", async () => {
    const registrar = await signedIn(
      await staffMember(connection.db, { role: "registrar", schoolId: mine.school.id }),
    );
    const page = await listen({ ...watchTask(registrar, mine.place), beatMs: 5 });
    await connection.sql`delete from staff_roles where staff_id = ${actorId(registrar)}`;
    expect(await page.next()).toBe("ended");
  });

  it("does not keep the session alive by being open", async () => {
    const registrar = await signedIn(mine.operator);
    const seen = () =>
      connection.sql`select last_seen_at from staff_sessions where staff_id = ${actorId(registrar)}`;
    await connection.sql`update staff_sessions set last_seen_at = last_seen_at - interval '20 minutes'
      where staff_id = ${actorId(registrar)}`;
    const before = await seen();
    expect(await watchTask(registrar, mine.place).isAllowed()).toBe(true);
    expect(await seen()).toEqual(before);
  });

  it("hears again after the listening connection was cut, and is told that it may have missed something", async () => {
    const registrar = await signedIn(mine.operator);
    const page = await listen(watchTask(registrar, mine.place));
    await connection.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query ilike 'listen%' and datname = current_database() and pid <> pg_backend_pid()`;
    expect(await page.next()).toBe("changed");
    await move(mine);
    await signalChanges(machine);
    expect(await page.next()).toBe("changed");
    page.leave();
  });
});
