import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Bucket } from "@/db/enrollment-bucket";
import { BALANCE_CHECKS, type BalanceCheck, WRONG_PEOPLE_SHOWN } from "./checks";
import { bookedFor, foundFor, type Place, peopleOf } from "./lines";

/** A counter of one college that is not what counting its students anew comes to. */
export type WrongCounter = { bucket: Bucket; college: string; booked: number; found: number };

/** A student of whom a check finds something else than is booked: a paper too few, or one too many. */
export type WrongPerson = {
  check: BalanceCheck;
  enrollmentId: string;
  studentNo: string;
  name: string;
  college: string;
  isBooked: boolean;
};

/** What stands behind the lines of a ledger that do not balance: counters, and students by name. */
export async function balanceDifferences(tx: Tx, place: Place) {
  return { counters: await wrongCounters(tx, place), people: await wrongPeople(tx, place) };
}

export type BalanceDifferences = Awaited<ReturnType<typeof balanceDifferences>>;

async function wrongCounters(tx: Tx, { schoolId, taskId }: Place): Promise<WrongCounter[]> {
  const rows = await tx.execute<WrongCounter>(sql`
    select bucket, college, coalesce(c.n, 0)::int as booked, coalesce(e.n, 0)::int as found
    from (select bucket, college, sum(n) as n from bucket_counts
        where school_id = ${schoolId} and task_id = ${taskId} group by 1, 2) c
      full join (select bucket, college, count(*) as n from enrollments
        where school_id = ${schoolId} and task_id = ${taskId} group by 1, 2) e using (bucket, college)
    where coalesce(c.n, 0) <> coalesce(e.n, 0)
    order by bucket, college`);
  return [...rows];
}

async function wrongPeople(tx: Tx, place: Place): Promise<WrongPerson[]> {
  const wrong = BALANCE_CHECKS.map((check) => {
    const booked = bookedFor(check, sql`people`);
    return sql`select ${check} as check, id, student_id, student_no, college, ${booked} as is_booked
      from people where (${booked}) is distinct from (${foundFor(check, place)})`;
  });
  const rows = await tx.execute<WrongPerson>(sql`
    with ${peopleOf(place)}, wrong as (${sql.join(wrong, sql` union all `)})
    select w.check, w.id as "enrollmentId", w.student_no as "studentNo", st.name, w.college, w.is_booked as "isBooked"
    from wrong w join students st on st.school_id = ${place.schoolId} and st.id = w.student_id
    order by w.check, w.student_no, w.id limit ${WRONG_PEOPLE_SHOWN}`);
  return [...rows];
}
