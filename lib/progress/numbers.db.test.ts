import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { BUCKETS, ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { inSchoolScope } from "@/db/scope";
import { bringCaptures, type Collection, collectionOf } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { actorId, staffMember } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
import type { DemoPerson } from "@/lib/demo/people";
import { exportList } from "@/lib/roster/mutations/export";
import { countFacetsEverywhere, listEverywhere } from "@/lib/roster/queries";
import { type EnrollmentFilters, NO_FILTERS } from "@/lib/roster/search-params";
import { PACE_DAYS } from "./forecast/forecast";
import { groupProgress } from "./groups/groups";
import { taskHistory } from "./history/history";
import { taskRevenue } from "./money/revenue";
import { progressOverview } from "./overview/overview";
import {
  addUp,
  MISSING,
  narrowingTo,
  rosterSize,
  STATIONS,
  type Station,
  stationCount,
  sumOf,
} from "./policy";
import { taskProgress } from "./queries";
import { REJECTED, rejectReasons } from "./review/reject-reasons";
import { REVIEW_DAYS, reviewTimes } from "./review/review-times";
import { reviewerLoad } from "./review/reviewer-load";

const connection = openDatabase();
const STUDENTS = 24;

let at: Collection & { people: DemoPerson[] };
let reviewer: Ctx;
let viewer: Ctx;
let college = "";

const LIST = { ...NO_FILTERS, sort: "studentNo", dir: "asc", after: null, size: 500 } as const;

/** How many rows the list has that a number opens. */
async function listed(ctx: Ctx, filters: Partial<EnrollmentFilters>): Promise<number> {
  const rows = await exportList(ctx, { ...at.place, params: { ...LIST, ...filters } });
  return rows.length;
}

/** The list that a station opens, of one group or of everybody. */
function filtersOf(station: Station): Partial<EnrollmentFilters> {
  const { buckets, payment, association } = narrowingTo(station);
  return {
    bucket: [...buckets],
    ...(payment && { payment: [...payment] }),
    ...(association && { association }),
  };
}

beforeAll(async () => {
  at = await collectionOf(connection, STUDENTS);
  college = at.people[0]?.college ?? "";
  viewer = await staffMember(connection.db, { role: "collegeViewer", schoolId: at.school.id, college });
  await bringCaptures(at, at.people.slice(0, 12));
  reviewer = await newReviewer(at);
  const verdicts = ["approve", "blur", "light", "blur", "approve", "approve", "light"] as const;
  for (const [index, card] of (await claim(reviewer)).entries()) {
    const verdict = verdicts[index];
    // The first was waited for, the last is followed by none.
    const next = index === 0 ? { wasAhead: false, paintMs: null } : { wasAhead: true, paintMs: 10 * index };
    if (verdict) await decideCard(reviewer, card, verdict, index < 6 ? next : undefined);
  }
  await applyNow(reviewer);
  const facts = Object.entries(ENROLLMENT_FACTS).filter(
    ([name]) => name === "association" || name === "payment",
  );
  await inSchoolScope(connection.db, [at.school.id], 0, async (tx) => {
    for (const [seed, [column, values]] of facts.entries())
      await tx.execute(sql`update enrollments set ${sql.identifier(column)} =
        (${sql.raw(`array['${values.join("','")}']`)}::enrollment_${sql.raw(column)}[])
          [1 + abs(hashtext(id::text || ${String(seed)})) % ${values.length}] where task_id = ${at.place.taskId}`);
    await tx.execute(sql`update enrollments set standing = 'exempt' where id = (
      select id from enrollments where task_id = ${at.place.taskId} and photo = 'none' order by id limit 1)`);
  });
}, 120_000);

describe("every number opens a list of so many", () => {
  it("for the funnel, the missing and each bucket", async () => {
    const { total } = await taskProgress(at.operator, at.place);
    expect(rosterSize(total)).toBe(STUDENTS);
    for (const station of STATIONS)
      expect([station, await listed(at.operator, filtersOf(station))]).toEqual([
        station,
        stationCount(total, station),
      ]);
    expect(stationCount(total, "associated")).toBeGreaterThan(0);
    expect(stationCount(total, "paid")).toBeGreaterThan(0);
    expect(await listed(at.operator, { bucket: [...MISSING] })).toBe(sumOf(total, MISSING));
    for (const bucket of BUCKETS)
      expect([bucket, await listed(at.operator, { bucket: [bucket] })]).toEqual([bucket, total[bucket] ?? 0]);
  });

  it.each(["major", "className"] as const)("for every group by %s, and the groups add up", async (level) => {
    const { groups, all } = await groupProgress(at.operator, { ...at.place, level, college: null });
    expect(all).toBe(groups.length);
    for (const group of groups) {
      const here = { college: group.college, [level]: group.name };
      expect(await listed(at.operator, here)).toBe(rosterSize(group.sums));
      for (const station of ["associated", "paid"] as const)
        expect(await listed(at.operator, { ...here, ...filtersOf(station) })).toBe(
          stationCount(group.sums, station),
        );
    }
    const { total } = await taskProgress(at.operator, at.place);
    expect(addUp(groups.map(({ sums }) => sums))).toEqual(total);
  });

  it("for every reason of rejection", async () => {
    const reasons = await rejectReasons(at.operator, { ...at.place, college: null });
    expect(reasons).toEqual([
      { reason: "blur", n: 2 },
      { reason: "light", n: 2 },
    ]);
    for (const { reason, n } of reasons)
      expect(await listed(at.operator, { reason, bucket: [...REJECTED] })).toBe(n);
    expect(await listed(at.operator, { reason: "expression" })).toBe(0);
  });

  it("for every state of payment", async () => {
    const { people } = await taskRevenue(at.operator, at.place);
    for (const payment of ENROLLMENT_FACTS.payment)
      expect([payment, await listed(at.operator, { payment: [payment] })]).toEqual([
        payment,
        people[payment] ?? 0,
      ]);
  });

  it("over all schools, narrowed to one", async () => {
    const admin = await staffMember(connection.db, { role: "platformAdmin" });
    const { tasks } = await progressOverview(admin, { school: at.school.code });
    expect(tasks.map(({ taskId }) => taskId)).toEqual([at.place.taskId]);
    const params = { ...LIST, school: at.school.code };
    const { rows } = await listEverywhere(admin, { params });
    expect(rows.length).toBe(rosterSize(tasks[0]?.sums ?? {}));
    const { bucket = [] } = await countFacetsEverywhere(admin, { params });
    const shown = bucket.map(({ value, n }) => [value, n]);
    expect(tasks[0]?.sums).toMatchObject(Object.fromEntries(shown));
    expect(shown.reduce((n, [, people]) => n + Number(people), 0)).toBe(rosterSize(tasks[0]?.sums ?? {}));
  });
});

describe("a college's person", () => {
  it("sees only the own college, in every number", async () => {
    const mine = at.people.filter((person) => person.college === college).length;
    const { total, colleges } = await taskProgress(viewer, at.place);
    expect(colleges.map((row) => row.college)).toEqual([college]);
    expect(rosterSize(total)).toBe(mine);
    expect(await listed(viewer, {})).toBe(mine);
    const { groups } = await groupProgress(viewer, { ...at.place, level: "className", college: null });
    expect(new Set(groups.map((group) => group.college))).toEqual(new Set([college]));
    const { tasks } = await progressOverview(viewer, { school: null });
    expect(tasks.map(({ sums }) => rosterSize(sums))).toEqual([mine]);
    for (const { reason, n } of await rejectReasons(viewer, { ...at.place, college: null }))
      expect(await listed(viewer, { reason, bucket: [...REJECTED] })).toBe(n);
  });

  it("finds nothing of another college by asking for it", async () => {
    const other = at.people.find((person) => person.college !== college)?.college ?? "";
    const scope = { ...at.place, college: other };
    expect((await groupProgress(viewer, { ...scope, level: "major" })).groups).toEqual([]);
    expect(await rejectReasons(viewer, scope)).toEqual([]);
    expect((await reviewTimes(viewer, { ...scope, days: REVIEW_DAYS })).decided).toBe(0);
    expect(await taskHistory(viewer, scope)).toEqual([]);
  });
});

describe("review", () => {
  it("is measured by first verdicts against when they were due", async () => {
    const times = await reviewTimes(at.operator, { ...at.place, college: null, days: null });
    expect(times).toMatchObject({ decided: 7, inTime: 7, waiting: 5, waitingLate: 0 });
    expect(times.medianHours).toBeGreaterThanOrEqual(0);
    expect(times.firstDue).toBeInstanceOf(Date);
  });

  it("is shared out among people with something in hand or decided lately", async () => {
    const { queue, people } = await reviewerLoad(at.operator);
    expect(queue).toMatchObject({ waiting: 5, late: 0, lastDay: 7 });
    expect(people).toEqual([
      {
        staffId: actorId(reviewer),
        name: "测试人员",
        held: 5,
        lastDay: 7,
        lastWeek: 7,
        paintP95: 50,
        missed: 1 / 6,
      },
    ]);
  });

  it("gives the pace, and with it the forecast", async () => {
    const { tasks } = await progressOverview(at.operator, { school: null });
    expect(tasks[0]?.outlook?.perDay).toBe(3 / PACE_DAYS);
    expect(tasks[0]?.standing.kind).toBe("inTime");
  });
});
