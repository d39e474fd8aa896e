import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { MISMATCH_OUTCOMES } from "@/db/delivery-vocabulary";
import { answer, handedOver, registryPolicy } from "@/db/testing/answered";
import { bringCaptures, collectionOf, enrollmentsOf } from "@/db/testing/collection";
import { openAsOwner, openDatabase, rowsIn } from "@/db/testing/database";
import { applyNow, approveAll, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { staffMember } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
import { listMismatches } from "@/lib/results/mismatch/list";
import { settleMismatch } from "@/lib/results/mutations/settle-mismatch";
import { undoResult } from "@/lib/results/mutations/undo";
import { listEnrollments } from "@/lib/roster/queries";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { BALANCE_CHECKS } from "@/lib/tasks/balance/checks";
import { setTaskStatus } from "@/lib/tasks/mutations";
import { taskLedger } from "./queries";

const connection = openDatabase();
const owner = openAsOwner();

type World = Awaited<ReturnType<typeof newWorld>>;

const STUDENTS = 5;
const ORDER = { sort: "studentNo", dir: "asc", after: null, size: 50 } as const;
const VALUES = ["同一人", "非同一人", "照片退回", "信息退回", ""];

async function newWorld() {
  const at = await collectionOf(connection, STUDENTS, registryPolicy());
  const { schoolId } = at.place;
  const registrar = await staffMember(connection.db, { role: "registrar", schoolId });
  const reviewer: Ctx = await newReviewer(at);
  return { ...at, registrar, reviewer };
}

/** Students in these states, as the demo people they are. */
async function peopleIn({ people, place }: World, condition: string) {
  const rows = await rowsIn<{ no: string }>(
    connection.db,
    [place.schoolId],
    sql`select student_no as no from enrollments where task_id = ${place.taskId} and ${sql.raw(condition)}`,
  );
  const numbers = new Set(rows.map(({ no }) => no));
  return people.filter(({ studentNo }) => numbers.has(studentNo));
}

/** Things that happen to a task; `pick` decides among what is possible. */
const STEPS: Record<string, (world: World, pick: number) => Promise<unknown>> = {
  shoot: async (world, pick) => {
    const waiting = await peopleIn(world, "photo in ('none', 'rejected')");
    await bringCaptures(world, waiting.slice(0, 1 + (pick % STUDENTS)));
  },
  decide: async ({ reviewer }, pick) => {
    for (const [index, card] of (await claim(reviewer)).entries())
      await decideCard(reviewer, card, (index + pick) % 4 === 0 ? "background" : "approve");
    await applyNow(reviewer);
  },
  deliver: async (world) => {
    if ((await peopleIn(world, "photo = 'approved' and delivery = 'none'")).length > 0)
      await handedOver(world);
  },
  answer: async (world, pick) => {
    const open = await peopleIn(world, "delivery in ('delivered', 'online') and registry = 'none'");
    const rows = open.map(({ studentNo }, index) => ({
      studentNo,
      value: VALUES[(pick + index) % VALUES.length] ?? "",
    }));
    const ref = await answer(world, rows).catch(orNothing);
    if (ref && pick % 3 === 0) await undoResult(world.operator, { ...ref, reason: "传错文件" });
  },
  settle: async ({ place, registrar }, pick) => {
    const [one] = await listMismatches(registrar, { ...place, state: "open" });
    const outcome = MISMATCH_OUTCOMES[pick % MISMATCH_OUTCOMES.length] ?? "settled";
    if (!one) return;
    const student = { schoolId: place.schoolId, enrollmentId: one.enrollmentId };
    await settleMismatch(registrar, { ...student, outcome, reason: "核对过", receipt: "" });
  },
};

/** A file without an answer in it is refused, and that is as it should be. */
function orNothing(error: unknown) {
  if (error instanceof Error && ["resultNothing", "invalid"].includes(error.message)) return null;
  throw error;
}

it("balances after whatever happens, from the roster until 学信网 shows the photo", async () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.nat({ max: 11 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 7 }), async (chosen) => {
      const world = await newWorld();
      const history = [["shoot", 4] as const, ["decide", 1] as const, ["deliver", 0] as const, ...chosen];
      for (const [name, pick] of history) {
        await STEPS[name]?.(world, pick);
        const { lines, isBalanced } = await taskLedger(world.operator, world.place);
        expect({ name, lines, isBalanced }).toMatchObject({ isBalanced: true });
        const buckets = lines.slice(0, -3);
        expect(buckets.reduce((sum, { found }) => sum + found, 0)).toBe(STUDENTS);
      }
      for (const { line, booked } of (await taskLedger(world.operator, world.place)).lines) {
        const check = BALANCE_CHECKS.find((one) => one === line);
        const params = { ...NO_FILTERS, ...ORDER, check: check ?? null };
        if (check) {
          const { rows } = await listEnrollments(world.operator, { ...world.place, params });
          expect({ check, listed: rows.length }).toEqual({ check, listed: booked });
        }
      }
      await setTaskStatus(world.operator, { ...world.place, status: "closed" });
    }),
    { numRuns: 2 },
  );
}, 120_000);

it("keeps a task open whose books are off by one, and names the line", async () => {
  const at = await collectionOf(connection, 2, registryPolicy());
  await approveAll(at, at.people.slice(0, 1));
  const { schoolId, taskId } = at.place;
  await owner`insert into bucket_counts (school_id, task_id, college, bucket, association, payment, n)
    values (${schoolId}, ${taskId}, '', 'approved', 'none', 'notDue', 1)`;
  await expect(setTaskStatus(at.operator, { ...at.place, status: "closed" })).rejects.toMatchObject({
    code: "taskUnbalanced",
    params: { line: "approved", booked: 2, found: 1, difference: 1 },
  });
  expect((await taskLedger(at.operator, at.place)).differences).toEqual({
    counters: [{ bucket: "approved", college: "", booked: 1, found: 0 }],
    people: [],
  });
  await owner`delete from bucket_counts where task_id = ${taskId} and college = '' and bucket = 'approved'`;
  await owner`update enrollments set registry = 'different' where task_id = ${taskId} and photo = 'approved'`;
  await expect(setTaskStatus(at.operator, { ...at.place, status: "closed" })).rejects.toMatchObject({
    code: "taskUnbalanced",
    params: { line: "answered", booked: 1, found: 0 },
  });
  const [person] = at.people;
  const { id: enrollmentId } = (await enrollmentsOf(at)).get(person?.studentNo ?? "") ?? {};
  const named = { enrollmentId, studentNo: person?.studentNo, name: person?.name, college: person?.college };
  expect((await taskLedger(at.operator, at.place)).differences).toEqual({
    counters: [],
    people: [{ check: "answered", ...named, isBooked: true }],
  });
  await owner`update enrollments set registry = 'none', photo = 'none' where id = ${enrollmentId ?? ""}`;
  expect((await taskLedger(at.operator, at.place)).differences?.people).toEqual([
    { check: "approvedPhotos", ...named, isBooked: false },
  ]);
});
