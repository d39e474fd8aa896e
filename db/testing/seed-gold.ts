import type { GoldFacts } from "@/lib/review/gold/facts";
import type { Sql } from "../client";
import { GEOMETRY, REFERENCE_GEOMETRY, type SeededTask } from "./seed-queue";

const FACTS: GoldFacts = {
  name: "测金例",
  studentNo: "B900001",
  college: "测速学院",
  className: "一班",
  documentLast4: "0000",
  payment: "notDue",
  source: "camera",
  device: "",
  takenAt: null,
  submittedAt: "2026-01-02T03:04:05.000Z",
  cohort: null,
};

/** So many gold items planted in a seeded queue, each of a photo of its own, and so many more photos. Rows only. */
export async function seedGold(
  owner: Sql,
  { schoolId, taskId }: SeededTask,
  items: number,
  spare = 0,
): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`create temp table gold on commit drop as select n, app_uuid_v7() as photo, app_uuid_v7() as item,
      app_uuid_v7() as picture from generate_series(1, ${items + spare}::int) n`;
    await tx`insert into objects (school_id, id, task_id, purpose, state, key, content_type)
      select ${schoolId}, picture, ${taskId}, 'photo', 'stored', 'gold/' || picture, 'image/jpeg' from gold`;
    await tx`insert into gold_photos (school_id, id, task_id, kind, source, original_id, standard_id, view_id, reference_id,
        reference_view_id, thumb_id, reference_thumb_id, geometry, measures, reference_geometry, compare_status)
      select ${schoolId}, photo, ${taskId}, (array['clean', 'fault', 'lookAlike'])[1 + n % 3]::gold_kind, 'gold ' || n,
        picture, picture, picture, picture, picture, picture, picture, ${tx.json(GEOMETRY)}, '[]', ${tx.json(REFERENCE_GEOMETRY)}, 'off' from gold`;
    await tx`insert into gold_items (school_id, id, task_id, photo_id, facts)
      select ${schoolId}, item, ${taskId}, photo, ${tx.json(FACTS)} from gold where n <= ${items}`;
    await tx`insert into review_items (school_id, task_id, gold_id, due_at, queue_at)
      select ${schoolId}, ${taskId}, item, now() + interval '30 days', now() - n * interval '1 second' from gold where n <= ${items}`;
  });
}
