import { sql } from "drizzle-orm";
import { inSchoolScope } from "@/db/scope";
import type { Ctx } from "@/lib/auth/ctx";
import type { DemoTask } from "../demo-tasks";

/** Stands in for the students' phones: the first ones of the roster have associated, and most of them paid. */
export async function markAssociated(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
  { associated, paid, students }: DemoTask,
): Promise<void> {
  const first = (share: number) => Math.round(students * share);
  await inSchoolScope(ctx.db, [schoolId], 0, (tx) =>
    tx.execute(sql`
      with ranked as (
        select id, row_number() over (order by student_no) as place from enrollments
        where school_id = ${schoolId} and task_id = ${taskId}
      )
      update enrollments e set association = 'associated',
        payment = case when e.payment = 'due' and place <= ${first(paid)} then 'paid' else e.payment end
      from ranked where e.school_id = ${schoolId} and e.id = ranked.id and place <= ${first(associated)}`),
  );
}
