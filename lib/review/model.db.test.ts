import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { openAsOwner, openDatabase } from "@/db/testing/database";
import { seedGold } from "@/db/testing/seed-gold";
import { seedQueue, seedTask } from "@/db/testing/seed-queue";
import { staffMember } from "@/db/testing/staff-member";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { recountBuckets } from "@/lib/progress/mutations";
import { ReviewWorld } from "./testing/review-world";

const RUNS = 300;
const PHOTOS = 3;
const GOLD = 2;
const COMMANDS = 18;

const connection = openDatabase();
const owner = openAsOwner();
const machine = systemCtx(connection.db, "review.release", "all");
const { QC_REVIEW_LEASE_SECONDS: LEASE, QC_REVIEW_HOLD_LIMIT_SECONDS: LIMIT } = env();

type Command = (world: ReviewWorld) => Promise<void> | void;

const who = fc.nat(3);
const pick = fc.nat(20);
const verdict = fc.constantFrom("approve", "approve", "expression", "notSame" as const);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(who, fc.integer({ min: 1, max: 3 })).map(
      ([by, n]): Command =>
        (world) =>
          world.claim(by, n),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(pick, verdict, fc.integer({ min: 0, max: 9 })).map(
      ([at, said, luck]): Command =>
        (world) =>
          world.decide(at, said as "approve", luck === 0),
    ),
  },
  {
    weight: 3,
    arbitrary: pick.map(
      (at): Command =>
        (world) =>
          world.undo(at),
    ),
  },
  {
    weight: 4,
    arbitrary: who.map(
      (by): Command =>
        (world) =>
          world.apply(by),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Command>((world) => world.release()) },
  { weight: 1, arbitrary: fc.constant<Command>((world) => world.reopen()) },
  {
    weight: 1,
    arbitrary: pick.map(
      (at): Command =>
        (world) =>
          world.giveBack(at),
    ),
  },
  {
    weight: 1,
    arbitrary: who.map(
      (by): Command =>
        (world) =>
          world.takeOver(by),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(pick, fc.constantFrom("anybody" as const, "lead" as const)).map(
      ([at, to]): Command =>
        (world) =>
          world.pass(at, to),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1, LEASE / 2, LEASE + 1, LIMIT + 1).map(
      (seconds): Command =>
        (world) =>
          world.wait(seconds),
    ),
  },
);

let people: Ctx[];
let lead: Ctx;
let made = 0;

beforeAll(async () => {
  people = await Promise.all([1, 2, 3].map(() => staffMember(connection.db, { role: "reviewer" })));
  lead = await staffMember(connection.db, { role: "reviewLead" });
});

/** What must hold of every photo at every moment; names what does not. */
async function broken(taskId: string): Promise<string[]> {
  const rows = await owner<{ problem: string }[]>`
    with photo as (
      select s.id, s.state, e.photo, e.submissions_used as used,
        (select count(*) from review_items i where i.submission_id = s.id and i.is_open) as open,
        (select max(i.round) from review_items i where i.submission_id = s.id and i.is_open) as round,
        (select count(*) from decisions d where d.submission_id = s.id and d.undone_at is null and d.released_at is null) as held,
        (select count(*) from decisions d where d.submission_id = s.id and d.released_at is not null) as released,
        (select count(*) from decisions d where d.submission_id = s.id) as taken,
        (select count(d.undone_at) from decisions d where d.submission_id = s.id) as undone,
        (select count(*) from audit_events a where a.entity_id = s.id::text and a.action in ('review.approve', 'review.reject')) as told,
        (select count(*) from audit_events a where a.entity_id = s.id::text and a.action = 'review.undo') as told_undone,
        exists (select 1 from decisions one join decisions two on two.submission_id = one.submission_id
          where one.submission_id = s.id and one.round = 1 and two.round = 2 and one.reviewer_id = two.reviewer_id
            and one.undone_at is null and two.undone_at is null) as same_person
      from submissions s join enrollments e on e.school_id = s.school_id and e.id = s.enrollment_id where s.task_id = ${taskId}
    )
    select problem from photo, lateral (values
      ('a state without its place in the queue', not case state when 'inReview' then open = 1 and round = 1 and held = 0
        when 'secondReview' then open = 1 and round > 1 and held = 0 when 'held' then open = 0 and held = 1
        else open = 0 and held = 0 and released > 0 end),
      ('the student''s state differs', state::text <> photo::text),
      ('an attempt was counted wrongly', used <> 1 and not (state = 'rejected' and used = 0)),
      ('a verdict without its audit row', taken <> told or undone <> told_undone),
      ('the second look was the first reviewer''s', same_person)
    ) v(problem, is_so) where is_so`;
  return rows.map(({ problem }) => problem);
}

/** What must hold of every gold item: decided once like a photo, and nothing outside it that knows of it. */
async function brokenGold(taskId: string): Promise<string[]> {
  const rows = await owner<{ problem: string }[]>`
    with gold as (
      select g.id, g.passed_at,
        (select count(*) from review_items i where i.gold_id = g.id) as places,
        (select count(*) from review_items i where i.gold_id = g.id and i.is_open) as open,
        (select count(*) from decisions d where d.gold_id = g.id and d.undone_at is null) as standing,
        (select count(*) from decisions d where d.gold_id = g.id) as taken,
        (select count(*) from audit_events a where a.entity_id = g.id::text and a.action in ('review.approve', 'review.reject')) as told,
        (select count(*) from audit_events a where a.entity_id = g.id::text and a.action in ('review.second', 'review.reopen')) as looked_again
      from gold_items g where g.task_id = ${taskId}
    ), outside as (
      select (select count(*) from submissions s where s.task_id = ${taskId}) as photos,
        (select count(*) from enrollments e where e.task_id = ${taskId}) as students,
        (select sum(n) from bucket_counts b where b.task_id = ${taskId}) as counted,
        (select count(*) from pgboss.job j where exists (select 1 from gold where strpos(j.data::text, gold.id::text) > 0)) as jobs
    )
    select problem from gold, outside, lateral (values
      ('gold in more than one place', places <> 1),
      ('gold that neither waits, is decided nor was passed on', open + standing + (passed_at is not null)::int <> 1),
      ('gold without its audit row', taken <> told),
      ('gold sent to a second look', looked_again > 0),
      ('gold became a photo or a student', photos <> ${PHOTOS} or students <> ${PHOTOS} or counted <> ${PHOTOS}),
      ('gold left a job', jobs > 0)
    ) v(problem, is_so) where is_so`;
  return rows.map(({ problem }) => problem);
}

it("whatever reviewers, leads, lapses and crashes do, no photo is decided twice, lost, or looked at again by the same person, and gold leaves no trace", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: COMMANDS }), async (commands) => {
      const place = await seedTask(owner, String(30_000 + ++made));
      await seedQueue(owner, place, PHOTOS);
      await seedGold(owner, place, GOLD);
      const world = new ReviewWorld([...people, lead], lead, machine, owner, place);
      for (const run of commands) {
        await run(world);
        expect([...(await broken(place.taskId)), ...(await brokenGold(place.taskId))]).toEqual([]);
      }
      expect(world.surprises).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(await recountBuckets(machine)).toEqual([]);
}, 600_000);
