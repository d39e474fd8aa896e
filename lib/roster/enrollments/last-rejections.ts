import { type SQL, sql } from "drizzle-orm";
import type { ListPlace } from "./where";

/** The reasons of the last rejection in force of every student of a list who has one. */
export function lastRejections(place: ListPlace): SQL {
  const inPlace =
    place === "everywhere"
      ? sql`true`
      : sql`s.school_id = ${place.schoolId} and s.task_id = ${place.taskId} and d.school_id = ${place.schoolId}`;
  return sql`(
    select distinct on (s.school_id, s.enrollment_id) s.school_id, s.enrollment_id, d.reasons
    from submissions s join decisions d on d.school_id = s.school_id and d.submission_id = s.id
    where ${inPlace} and s.state = 'rejected' and d.verdict = 'reject' and d.undone_at is null and d.released_at is not null
    order by s.school_id, s.enrollment_id, s.attempt_no desc, d.released_at desc)`;
}
