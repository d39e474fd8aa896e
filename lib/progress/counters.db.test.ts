import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { BUCKETS, ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { inSchoolScope } from "@/db/scope";
import { type Collection, collectionOf, enroll } from "@/db/testing/collection";
import { openAsOwner, openDatabase, rowsIn } from "@/db/testing/database";
import { systemCtx } from "@/lib/auth/ctx";
import { type DemoPerson, inventPeople } from "@/lib/demo/people";
import { countFacets } from "@/lib/roster/queries";
import { FACETS, NO_FILTERS } from "@/lib/roster/search-params";
import { groupProgress } from "./groups/groups";
import { foldCounts, recountCounters } from "./mutations";
import { addUp, rosterSize, STEP_NAMES, type Sums } from "./policy";
import { progressByTask, taskProgress } from "./queries";

const connection = openDatabase();
const owner = openAsOwner();
const machine = systemCtx(connection.db, "progress.fold", "all");
const STUDENTS = 12;

let at: Collection & { people: DemoPerson[] };

beforeAll(async () => {
  at = await collectionOf(connection, STUDENTS);
});

type Step = "fold" | { column: string; value: string; from: number; count: number };

/** Sets a fact, or the place, of some students; or folds the counters. */
const change: fc.Arbitrary<Step> = fc.oneof(
  ...Object.entries(ENROLLMENT_FACTS).map(([column, values]) =>
    fc.record({
      column: fc.constant(column),
      value: fc.constantFrom<string>(...values),
      from: seats(),
      count: seats(),
    }),
  ),
  fc.record({
    column: fc.constantFrom("college", "major", "class_name"),
    value: fc.constantFrom("文学院", "理学院", ""),
    from: seats(),
    count: seats(),
  }),
  fc.constant("fold" as const),
);

function seats() {
  return fc.nat(STUDENTS - 1);
}

async function apply(step: Step): Promise<void> {
  if (step === "fold") return foldCounts(machine);
  const { column, value, from, count } = step;
  const type = column in ENROLLMENT_FACTS ? `enrollment_${column}` : "text";
  await inSchoolScope(connection.db, [at.school.id], 0, (tx) =>
    tx.execute(sql`update enrollments set ${sql.identifier(column)} = ${value}::${sql.raw(type)} where id in (
      select id from enrollments where task_id = ${at.place.taskId} order by id offset ${from} limit ${count + 1})`),
  );
}

/** The truth: rows counted one by one, by bucket and by the steps that those expected have taken. */
async function counted() {
  const rows = await rowsIn<{ college: string; what: string; n: number }>(
    connection.db,
    [at.school.id],
    sql`select college, what, count(*)::int as n
      from enrollments, lateral (values
        (bucket, true),
        ('associated', association = 'associated' and standing not in ('withdrawn', 'exempt')),
        ('paid', payment in ('paid', 'waived') and standing not in ('withdrawn', 'exempt')),
        ('charged', payment <> 'notDue' and standing not in ('withdrawn', 'exempt'))
      ) as counted (what, holds)
      where task_id = ${at.place.taskId} and holds group by 1, 2`,
  );
  return Object.fromEntries(rows.map(({ college, what, n }) => [`${college} ${what}`, n]));
}

function sumsOf({ sums }: { sums: Sums }): Sums {
  return sums;
}

async function shown() {
  const { colleges } = await taskProgress(at.operator, at.place);
  return Object.fromEntries(
    colleges.flatMap(({ college, sums }) =>
      [...BUCKETS, ...STEP_NAMES].flatMap((key) => (sums[key] ? [[`${college} ${key}`, sums[key]]] : [])),
    ),
  );
}

describe("the counters of a task", () => {
  it("equal a recount after any sequence of changes, and the buckets add up to the roster", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const step of steps) await apply(step);
        expect(await shown()).toEqual(await counted());
        expect(await recountCounters(machine)).toEqual([]);
        const sums = (await progressByTask(at.operator)).get(at.place.taskId) ?? {};
        expect(rosterSize(sums)).toBe(STUDENTS);
        expect(sums).toEqual(addUp((await taskProgress(at.operator, at.place)).colleges.map(sumsOf)));
        for (const level of ["major", "className"] as const) {
          const { groups } = await groupProgress(at.operator, { ...at.place, level, college: null });
          expect(addUp(groups.map(sumsOf))).toEqual(sums);
        }
        const facets = await countFacets(at.operator, { ...at.place, params: NO_FILTERS });
        for (const facet of FACETS)
          expect(facets[facet]?.reduce((people, { n }) => people + n, 0)).toBe(STUDENTS);
      }),
      { numRuns: 25 },
    );
  });

  it("equal a recount after changes and folds that run at the same time", async () => {
    const steps = fc.sample(change, { numRuns: 60, seed: 5 });
    for (let from = 0; from < steps.length; from += 6) {
      // Two changes of the same students may lock them in opposite order; the database then refuses one of them.
      await Promise.allSettled([
        ...steps.slice(from, from + 6).map(apply),
        foldCounts(machine),
        foldCounts(machine),
      ]);
    }
    expect(await recountCounters(machine)).toEqual([]);
    expect(await shown()).toEqual(await counted());
  });

  it("follow students who come and go", async () => {
    const more = inventPeople({ seed: 41, count: 5, entryYear: 2025 });
    await enroll(at, more);
    const size = async () => rosterSize((await taskProgress(at.operator, at.place)).total);
    expect(await size()).toBe(STUDENTS + 5);
    await owner`delete from enrollments where school_id = ${at.school.id} and student_no in ${owner(more.map((person) => person.studentNo))}`;
    expect(await size()).toBe(STUDENTS);
    expect(await recountCounters(machine)).toEqual([]);
  });

  it("folded are few rows with the same sums", async () => {
    const plain = { standing: "listed", registry: "none", delivery: "none", college: "文学院" };
    for (const [column, value] of Object.entries(plain))
      await apply({ column, value, from: 0, count: STUDENTS - 1 });
    for (let turn = 0; turn < 15; turn++) {
      const value = turn % 2 === 0 ? "inReview" : "approved";
      await apply({ column: "photo", value, from: 0, count: STUDENTS - 1 });
    }
    const rows = async (table: string) => {
      const [counted] = await owner<{ n: number }[]>`
        select count(*)::int as n from ${owner(table)} where school_id = ${at.school.id}`;
      return counted?.n ?? 0;
    };
    const facets = () => countFacets(at.operator, { ...at.place, params: NO_FILTERS });
    const before = { buckets: await rows("bucket_counts"), facets: await rows("facet_counts") };
    const truth = { shown: await shown(), facets: await facets() };
    await foldCounts(machine);
    expect(await rows("bucket_counts")).toBeLessThan(before.buckets);
    expect(await rows("facet_counts")).toBeLessThan(before.facets);
    expect({ shown: await shown(), facets: await facets() }).toEqual(truth);
  });

  it("that are wrong are named by the recount", async () => {
    await owner`insert into bucket_counts (school_id, task_id, college, bucket, association, payment, n)
      values (${at.school.id}, ${at.place.taskId}, '幽灵学院', 'approved', 'associated', 'paid', 1)`;
    expect(await recountCounters(machine)).toEqual([
      {
        key: [at.school.id, at.place.taskId, "幽灵学院", "approved", "associated", "paid"],
        ...{ counted: 1, found: 0 },
      },
    ]);
    await owner`delete from bucket_counts where college = '幽灵学院'`;
  });
});
