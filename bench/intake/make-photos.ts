import type { Sql } from "@/db/client";
import { GEOMETRY } from "@/db/testing/seed-queue";

/** What the worker writes for every standard photo that was asked for, without making any: imaging is not measured here. */
export async function makePhotos(owner: Sql, schoolId: string): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`create temp table made on commit drop as
      select p.id, p.capture_id, c.original_id, app_uuid_v7() as cut from productions p
      join captures c on c.school_id = p.school_id and c.id = p.capture_id
      where p.school_id = ${schoolId} and p.state = 'waiting'`;
    await tx`insert into standardizations
        (school_id, id, capture_id, standard_id, thumb_id, view_id, policy_version, geometry, measures, engine)
      select ${schoolId}, cut, capture_id, original_id, original_id, original_id, 1, ${tx.json(GEOMETRY)}, '[]', '{}' from made`;
    await tx`update productions p set state = 'done', standardization_id = made.cut, finished_at = now()
      from made where p.school_id = ${schoolId} and p.id = made.id`;
  });
}
