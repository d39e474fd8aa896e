import type { Sql } from "../client";
import { seedGold } from "./seed-gold";
import type { SeededTask } from "./seed-queue";

/**
 * So many photos that each of these people has decided one by one, in another task of the school: who has may look at
 * grids. Rows only.
 */
export async function seedSingles(
  owner: Sql,
  { schoolId, taskId }: SeededTask,
  people: readonly string[],
  each: number,
): Promise<void> {
  const [other] = await owner<{ id: string }[]>`
    insert into tasks (school_id, no, name, kind, category, cohort, status, opens_at, closes_at, policy_version)
    select school_id, 2, name, kind, category, cohort, 'closed', opens_at, closes_at, policy_version
    from tasks where school_id = ${schoolId} and id = ${taskId} returning id`;
  if (!other) throw new Error("the other task was not written");
  await seedGold(owner, { schoolId, taskId: other.id }, 1);
  await owner`with item as (
      insert into review_items (school_id, task_id, gold_id, is_open, due_at, queue_at)
      select ${schoolId}, ${other.id}, g.id, false, now(), now() from gold_items g, generate_series(1, ${people.length * each})
      where g.school_id = ${schoolId} and g.task_id = ${other.id} returning id, gold_id
    ), numbered as (select id, gold_id, row_number() over () as n from item)
    insert into decisions (school_id, task_id, gold_id, item_id, reviewer_id, verdict, took_ms, score_shown, hold_until, effects_at, released_at)
    select ${schoolId}, ${other.id}, gold_id, id, (${people}::uuid[])[1 + n % ${people.length}], 'approve', 1000, true, now(), now(), now()
    from numbered`;
}
