import type { Sql } from "postgres";
import { isSampled } from "@/lib/review/policy";

/** Of the approvals of a task a share is drawn by the photo's id. */
export async function isLookedAtTwice(sql: Sql, studentNo: string): Promise<boolean> {
  const [waiting] = await sql<{ id: string; share: number }[]>`
    select m.id, (p.policy->'review'->>'secondApprovals')::int as share from submissions m
      join enrollments e on e.school_id = m.school_id and e.id = m.enrollment_id
      join tasks t on t.school_id = m.school_id and t.id = m.task_id
      join task_policies p on p.school_id = t.school_id and p.task_id = t.id and p.version = t.policy_version
    where e.student_no = ${studentNo} order by m.submitted_at desc limit 1`;
  if (!waiting) throw new Error("there is no photo");
  return isSampled("second", waiting.id, waiting.share);
}
