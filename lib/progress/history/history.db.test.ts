import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { type Collection, collectionOf } from "@/db/testing/collection";
import { openAsOwner, openDatabase } from "@/db/testing/database";
import { approveAll } from "@/db/testing/reviewed";
import { type Ctx, clockAt, systemCtx } from "@/lib/auth/ctx";
import type { DemoPerson } from "@/lib/demo/people";
import { formatDay } from "@/lib/i18n/format";
import { DAY_MS } from "../forecast/forecast";
import { rosterSize } from "../policy";
import { taskProgress } from "../queries";
import { peopleLeft } from "./burn-down";
import { taskHistory } from "./history";
import { keepDays } from "./keep-days";

const connection = openDatabase();
const owner = openAsOwner();
const STUDENTS = 6;

let at: Collection & { people: DemoPerson[] };
const days = (from: Ctx, count: number): Ctx => ({ ...from, clock: clockAt(count * DAY_MS) });
const keep = (later = 0) => keepDays(days(systemCtx(connection.db, "progress.days", "all"), later));
const history = (college: string | null = null) => taskHistory(at.operator, { ...at.place, college });
const rows = () => owner`select * from bucket_days where school_id = ${at.school.id} order by 1, 2, 3, 4, 5`;

beforeAll(async () => {
  at = await collectionOf(connection, STUDENTS);
});

describe("the days of a task", () => {
  it("are written down as the counters stand, once or many times", async () => {
    await keep();
    const once = await rows();
    await keep();
    expect(await rows()).toEqual(once);
    const [today, ...others] = await history();
    expect(others).toEqual([]);
    expect(today?.day).toBe(formatDay(new Date()));
    expect(today?.isRebuilt).toBe(false);
    expect(today?.sums).toEqual((await taskProgress(at.operator, at.place)).total);
  });

  it("follow what happens until the day is over, and then stay", async () => {
    const [first, second] = at.people;
    if (!first || !second) throw new Error("two students are needed");
    await approveAll(at, [first, second]);
    await keep();
    const [before] = await history();
    expect(before && peopleLeft(before.sums)).toBe(STUDENTS - 2);
    await keep(1);
    const [yesterday, today] = await history();
    expect(yesterday).toEqual(before);
    expect(today && rosterSize(today.sums)).toBe(STUDENTS);
  });

  it("of one college are a part of the whole", async () => {
    const { colleges } = await taskProgress(at.operator, at.place);
    const parts = await Promise.all(colleges.map(({ college }) => history(college)));
    const [whole] = await history();
    const sizes = parts.map(([day]) => (day ? rosterSize(day.sums) : 0));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(whole && rosterSize(whole.sums));
  });
});

describe("days without a record", () => {
  it("are worked out from what was recorded with its moment, and never replace a record", async () => {
    await owner`delete from bucket_days where school_id = ${at.school.id}`;
    const { schoolId } = at.place;
    await inSchoolScope(connection.db, [schoolId], 0, async (tx) => {
      const back = (count: number) => sql`app_now() - ${count} * interval '1 day'`;
      await tx.execute(sql`update tasks set opens_at = ${back(6)} where id = ${at.place.taskId}`);
      await tx.execute(
        sql`update enrollments set created_at = ${back(5)} where task_id = ${at.place.taskId}`,
      );
      await tx.execute(
        sql`update submissions set submitted_at = ${back(3)} where task_id = ${at.place.taskId}`,
      );
      await tx.execute(sql`update decisions set released_at = ${back(2)} where task_id = ${at.place.taskId}`);
    });
    await keep();
    const found = await history();
    expect(found.map(({ sums }) => sums)).toEqual([
      { notAssociated: 6 },
      { notAssociated: 6 },
      { notAssociated: 4, inReview: 2 },
      { notAssociated: 4, approved: 2 },
      { notAssociated: 4, approved: 2 },
      { notAssociated: 4, approved: 2 },
    ]);
    expect(found.map(({ isRebuilt }) => isRebuilt)).toEqual([true, true, true, true, true, false]);
    const once = await rows();
    await keep();
    expect(await rows()).toEqual(once);
  });
});
