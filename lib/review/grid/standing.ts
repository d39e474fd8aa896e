import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { ROUNDS } from "../policy";
import { type Answers, type GridFacts, REVERSALS, SINGLES_NEEDED } from "./rules";

type Where = { schoolId: string; taskId: string };

/** What decides whether a person gets a grid of a task, with the lines of the task's rules. */
export async function gridStanding(tx: Tx, reviewer: string, { schoolId, taskId }: Where) {
  const { policy } = await policyInForce(tx, schoolId, taskId);
  const { gridFrom, hideScores } = policy.review;
  const facts: GridFacts = {
    gridFrom,
    ...(await care(tx, reviewer)),
    latest: await latest(tx, reviewer),
    answers: await answers(tx, { schoolId, taskId }),
  };
  return { facts, gridFrom, hideScores };
}

/** From now on this person looks at photos one by one until enough of them are decided. */
export async function lockGrids(
  tx: Tx,
  { schoolId, staffId }: { schoolId: string; staffId: string },
): Promise<void> {
  await tx.execute(sql`insert into review_grid_locks (school_id, staff_id) values (${schoolId}, ${staffId})
    on conflict (school_id, staff_id) do update set locked_at = app_now()`);
}

async function care(tx: Tx, reviewer: string): Promise<{ singles: number; isLocked: boolean }> {
  const [row] = await tx.execute<{ singles: number; isLocked: boolean }>(sql`
    with lock as (select max(locked_at) as since from review_grid_locks where staff_id = ${reviewer})
    select (select since from lock) is not null as "isLocked", (select count(*)::int from (select 1 from decisions
      where reviewer_id = ${reviewer} and grid_id is null and undone_at is null
        and created_at > coalesce((select since from lock), '-infinity') limit ${SINGLES_NEEDED}) counted) as singles`);
  return row ?? { singles: 0, isLocked: false };
}

/** Of the latest first verdicts: how many somebody decided otherwise in a later round. */
async function latest(tx: Tx, reviewer: string): Promise<{ decided: number; reversed: number }> {
  const [row] = await tx.execute<{ decided: number; reversed: number }>(sql`
    select count(*)::int as decided, count(*) filter (where exists (select 1 from decisions later
      where later.school_id = mine.school_id and later.submission_id = mine.submission_id
        and later.round > ${ROUNDS.first} and later.undone_at is null and later.released_at is not null
        and later.verdict <> mine.verdict))::int as reversed
    from (select school_id, submission_id, verdict from decisions
      where reviewer_id = ${reviewer} and round = ${ROUNDS.first} and released_at is not null and undone_at is null
      order by created_at desc limit ${REVERSALS.of}) mine`);
  return row ?? { decided: 0, reversed: 0 };
}

/** What the registry has said of this task's approvals, those of grids apart from those of single photos. */
async function answers(tx: Tx, { schoolId, taskId }: Where): Promise<{ grid: Answers; single: Answers }> {
  const rows = await tx.execute<Answers & { isGrid: boolean }>(sql`
    select d.grid_id is not null as "isGrid", count(*)::int as answered,
      count(*) filter (where r.verdict <> 'same')::int as refused
    from registry_results r
      join decisions d on d.school_id = r.school_id and d.submission_id = r.submission_id
        and d.round = ${ROUNDS.first} and d.verdict = 'approve' and d.released_at is not null and d.undone_at is null
    where r.school_id = ${schoolId} and r.task_id = ${taskId} and r.superseded_by is null
    group by 1`);
  const of = (isGrid: boolean): Answers => {
    const row = rows.find((one) => one.isGrid === isGrid);
    return { answered: row?.answered ?? 0, refused: row?.refused ?? 0 };
  };
  return { grid: of(true), single: of(false) };
}
