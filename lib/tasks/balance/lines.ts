import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { BUCKETS, type Bucket } from "@/db/enrollment-bucket";
import { BALANCE_CHECKS, type BalanceCheck } from "./checks";

/**
 * The people whom a check speaks of.
 * @param row whose facts are looked at
 */
export function bookedFor(check: BalanceCheck, row: SQL): SQL {
  switch (check) {
    case "approvedPhotos":
      return sql`${row}.photo = 'approved'`;
    case "inBatches":
      return sql`${row}.delivery <> 'none'`;
    case "answered":
      return sql`${row}.registry <> 'none'`;
  }
}

/** One line of a task's ledger: what is booked, and what is found when everything is counted anew. */
export type BalanceLine = { line: Bucket | BalanceCheck; booked: number; found: number };

export type Place = { schoolId: string; taskId: string };

/** The ledger of a task: every bucket that has somebody, then the checks. */
export async function balanceLines(tx: Tx, place: Place): Promise<BalanceLine[]> {
  const buckets = await bucketLines(tx, place);
  return [...buckets, ...(await checkLines(tx, place))];
}

/** The first line that does not balance; null where all do. */
export async function imbalanceOf(tx: Tx, place: Place): Promise<BalanceLine | null> {
  return (await balanceLines(tx, place)).find(({ booked, found }) => booked !== found) ?? null;
}

async function bucketLines(tx: Tx, { schoolId, taskId }: Place): Promise<BalanceLine[]> {
  const rows = await tx.execute<{ line: Bucket; booked: number; found: number }>(sql`
    select bucket as line, coalesce(c.n, 0)::int as booked, coalesce(e.n, 0)::int as found
    from (select bucket, sum(n) as n from bucket_counts
        where school_id = ${schoolId} and task_id = ${taskId} group by 1) c
      full join (select bucket, count(*) as n from enrollments
        where school_id = ${schoolId} and task_id = ${taskId} group by 1) e using (bucket)
    where coalesce(c.n, 0) <> 0 or coalesce(e.n, 0) <> 0`);
  return [...rows].sort((a, b) => BUCKETS.indexOf(a.line) - BUCKETS.indexOf(b.line));
}

/** Everybody of a task with the approved photo that is there: what `bookedFor` and `foundFor` call `people`. */
export function peopleOf({ schoolId, taskId }: Place): SQL {
  return sql`people as (
      select e.id, e.student_id, e.student_no, e.college, e.photo, e.delivery, e.registry, s.id as submission_id
      from enrollments e
        left join submissions s on s.school_id = e.school_id and s.enrollment_id = e.id and s.state = 'approved'
      where e.school_id = ${schoolId} and e.task_id = ${taskId}
    )`;
}

/** Of `people`, those for whom the paper is there that a check asks for. */
export function foundFor(check: BalanceCheck, { schoolId }: Pick<Place, "schoolId">): SQL {
  switch (check) {
    case "approvedPhotos":
      return sql`people.submission_id is not null`;
    case "inBatches":
      return sql`${bookedFor(check, sql`people`)} and exists (
        select from batch_items i where i.school_id = ${schoolId} and i.enrollment_id = people.id
          and i.submission_id = people.submission_id)`;
    case "answered":
      return sql`${bookedFor(check, sql`people`)} and exists (
        select from registry_results r where r.school_id = ${schoolId} and r.submission_id = people.submission_id
          and r.superseded_by is null
          and (r.verdict::text = registry::text or (registry = 'same' and r.settled_as = 'settled')))`;
  }
}

async function checkLines(tx: Tx, place: Place): Promise<BalanceLine[]> {
  const counted = BALANCE_CHECKS.flatMap((check) => [
    sql`count(*) filter (where ${bookedFor(check, sql`people`)})::int as ${sql.identifier(`${check}Booked`)}`,
    sql`count(*) filter (where ${foundFor(check, place)})::int as ${sql.identifier(`${check}Found`)}`,
  ]);
  const [row] = await tx.execute<Record<`${BalanceCheck}${"Booked" | "Found"}`, number>>(
    sql`with ${peopleOf(place)} select ${sql.join(counted, sql`, `)} from people`,
  );
  return BALANCE_CHECKS.map((line) => ({
    line,
    booked: row?.[`${line}Booked`] ?? 0,
    found: row?.[`${line}Found`] ?? 0,
  }));
}
