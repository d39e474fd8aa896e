import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { openAsOwner, openDatabase } from "@/db/testing/database";
import { seedQueue, seedTask } from "@/db/testing/seed-queue";
import { staffMember } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
import { claimItems, releaseClaims } from "../mutations/claim";
import { keepStudentNo } from "../mutations/keep-student-no";
import { isSampled } from "../policy";
import { queueState } from "../queries";
import type { QueueFilters } from "../search-params";
import { isSampledIn } from "./sampled";

const connection = openDatabase();
const owner = openAsOwner();
const NONE: QueueFilters = { college: null, band: null, reason: null, kind: null, q: null };

let reviewer: Ctx;
let schoolId: string;

/** Six photos B000001 to B000006; the rules hide no score. */
beforeAll(async () => {
  const place = await seedTask(owner, "18001", (policy) => ({
    ...policy,
    review: { ...policy.review, hideScores: 0 },
  }));
  schoolId = place.schoolId;
  await seedQueue(owner, place, 6);
  reviewer = await staffMember(connection.db, { role: "reviewer", schoolId });
  const item = (
    no: string,
  ) => owner`select i.id from review_items i join submissions s on s.id = i.submission_id
    join enrollments e on e.id = s.enrollment_id where e.school_id = ${schoolId} and e.student_no = ${no}`;
  await owner`update enrollments set college = '法学院' where school_id = ${schoolId} and student_no in ('B000001', 'B000002')`;
  await owner`update review_items set band = 3 where school_id = ${schoolId}`;
  await owner`update review_items set band = 1 where id in (${item("B000002")})`;
  await owner`update review_items set findings = '{glare,sharpness}' where id in (${item("B000003")})`;
  await owner`update review_items set attempts_left = 0 where id in (${item("B000004")})`;
  await owner`update submissions set attempt_no = 2 where id in (select submission_id from review_items where id in (${item("B000005")}))`;
});

/** 学号 of what a narrowed queue hands out, its count checked against the queue's state. */
async function found(change: Partial<QueueFilters>): Promise<string[]> {
  const filters = { ...NONE, ...change };
  const { free } = await queueState(reviewer, { taskId: null, filters });
  const cards = await claimItems(reviewer, { taskId: null, count: 12, held: [], filters });
  await releaseClaims(reviewer, cards);
  expect(free).toBe(cards.length);
  return cards.map((card) => card.student.studentNo).sort();
}

describe("a queue narrowed", () => {
  it.each<[string, Partial<QueueFilters>, string[]]>([
    ["by college", { college: "法学院" }, ["B000001", "B000002"]],
    ["by band", { band: "clear" }, ["B000002"]],
    ["by what the checks found", { reason: "blur" }, ["B000003"]],
    ["to last tries", { kind: "last" }, ["B000004"]],
    ["to photos handed in again", { kind: "again" }, ["B000005"]],
    ["by two things at once", { college: "法学院", band: "unscored" }, ["B000001"]],
    ["to what there is none of", { reason: "notSame" }, []],
  ])("%s", async (_, change, expected) => {
    expect(await found(change)).toEqual(expected);
  });

  it("by a typed 学号 or its beginning, which only its own person's token finds", async () => {
    const { token } = await keepStudentNo(reviewer, { term: "B000006" });
    expect(await found({ q: token })).toEqual(["B000006"]);
    expect(token).not.toContain("B000006");
    const begins = await keepStudentNo(reviewer, { term: "B00000" });
    expect(await found({ q: begins.token })).toHaveLength(6);
    const other = await staffMember(connection.db, { role: "reviewer", schoolId });
    const { free } = await queueState(other, { taskId: null, filters: { ...NONE, q: token } });
    expect(free).toBe(6);
  });

  it("by band tells nothing of a score that is hidden until the verdict", async () => {
    await owner.begin(async (tx) => {
      await tx`alter table task_policies disable trigger task_policies_append_only`;
      await tx`update task_policies set policy = jsonb_set(policy, '{review,hideScores}', '100') where school_id = ${schoolId}`;
      await tx`alter table task_policies enable trigger task_policies_append_only`;
    });
    expect(await found({ band: "clear" })).toEqual([]);
  });

  it("begins with the photo that stood on the screen before", async () => {
    const all = await claimItems(reviewer, { taskId: null, count: 6, held: [] });
    await releaseClaims(reviewer, all);
    const [, , third] = all;
    const again = await claimItems(reviewer, { taskId: null, count: 3, held: [], first: third?.itemId });
    expect(again.map((card) => card.itemId)).toEqual([third, all[0], all[1]].map((card) => card?.itemId));
    await releaseClaims(reviewer, again);
    const gone = await claimItems(reviewer, { taskId: null, count: 1, held: [], first: randomUUID() });
    expect(gone.map((card) => card.itemId)).toEqual([all[0]?.itemId]);
    await releaseClaims(reviewer, gone);
  });
});

it("the database draws the same sample as we do", async () => {
  const ids = Array.from({ length: 300 }, () => randomUUID());
  const rows = await connection.db.execute<{ id: string; drawn: boolean }>(
    sql`select id, ${isSampledIn("hideScore", sql`id`, 30)} as drawn from unnest(${`{${ids.join(",")}}`}::text[]) id`,
  );
  expect(rows).toHaveLength(ids.length);
  expect(rows.filter(({ id, drawn }) => drawn !== isSampled("hideScore", id, 30))).toEqual([]);
});
