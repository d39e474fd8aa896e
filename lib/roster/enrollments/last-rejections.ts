import { sql } from "drizzle-orm";

/** The reasons of the last rejection in force of every student who has one. */
export const lastRejections = sql`(
  select distinct on (s.school_id, s.enrollment_id) s.school_id, s.enrollment_id, d.reasons
  from submissions s join decisions d on d.school_id = s.school_id and d.submission_id = s.id
  where s.state = 'rejected' and d.verdict = 'reject' and d.undone_at is null and d.released_at is not null
  order by s.school_id, s.enrollment_id, s.attempt_no desc, d.released_at desc)`;
