import { type SQL, sql } from "drizzle-orm";
import type { Reach } from "@/lib/auth/authorize";
import { BAND_WIDTH, type LoopScope, NO_VALUE } from "./groups";

/**
 * Every answer in force beside the photo and the decision that it is about: one row each, with the columns that
 * `LOOP_GROUPS` names as texts.
 */
export function answersIn(reach: Reach, { school, task }: LoopScope): SQL {
  const parts = reach.all
    ? sql`true`
    : sql.join(
        reach.parts.map((part) =>
          part.taskId
            ? sql`(r.school_id = ${part.schoolId} and r.task_id = ${part.taskId})`
            : sql`r.school_id = ${part.schoolId}`,
        ),
        sql` or `,
      );
  return sql`
    select r.school_id, r.task_id, r.enrollment_id, r.verdict::text as verdict, r.created_at,
      s.compare_score as score,
      coalesce(nullif(r.reason, ''), ${NO_VALUE}) as reason,
      coalesce((least(s.compare_score, 99) / ${BAND_WIDTH}::int * ${BAND_WIDTH}::int)::text, ${NO_VALUE}) as band,
      coalesce(nullif(c.device, ''), c.source::text) as device,
      coalesce(s.compare_engine, ${NO_VALUE}) as engine,
      coalesce(d.reviewer_id::text, ${NO_VALUE}) as reviewer
    from registry_results r
      join submissions s on s.school_id = r.school_id and s.id = r.submission_id
      join captures c on c.school_id = s.school_id and c.id = s.capture_id
      left join lateral (
        select reviewer_id from decisions
        where school_id = r.school_id and submission_id = r.submission_id and verdict = 'approve'
          and undone_at is null and released_at is not null
        order by released_at desc, round desc limit 1
      ) d on true
    where r.superseded_by is null and (${parts})
      ${school === null ? sql`` : sql`and r.school_id = (select id from schools where code = ${school})`}
      ${task === null ? sql`` : sql`and r.task_id in (select id from tasks t where t.school_id = r.school_id and t.no = ${task})`}`;
}
