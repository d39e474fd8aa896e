import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { objects } from "@/db/schema/objects";
import { missingLists } from "@/db/schema/progress";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { storage } from "@/lib/storage/objects";
import { KEPT_DAYS } from "./kept-days";

/** Chore: removes archives that nobody needs any more: they name people and are soon out of date. */
export async function expireMissingLists(ctx: Ctx): Promise<number> {
  const reach = requireReach(ctx, "progress.writeMissing");
  const old = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        schoolId: missingLists.schoolId,
        id: missingLists.id,
        objectId: objects.id,
        key: objects.key,
      })
      .from(missingLists)
      .innerJoin(
        objects,
        and(eq(objects.schoolId, missingLists.schoolId), eq(objects.id, missingLists.objectId)),
      )
      .where(
        and(
          isNotNull(missingLists.objectId),
          sql`${missingLists.createdAt} < app_now() - ${KEPT_DAYS} * interval '1 day'`,
        ),
      ),
  );
  for (const { schoolId, id, objectId, key } of old) {
    await storage().delete(key);
    await withinReach(ctx, reach, (tx) => forget(tx, { schoolId, id, objectId }));
  }
  return old.length;
}

type Old = { schoolId: string; id: string; objectId: string };

/** That it was made, and by whom, stays known. */
async function forget(tx: Tx, { schoolId, id, objectId }: Old): Promise<void> {
  await tx
    .update(missingLists)
    .set({ objectId: null })
    .where(and(eq(missingLists.schoolId, schoolId), eq(missingLists.id, id)));
  await tx.delete(objects).where(and(eq(objects.schoolId, schoolId), eq(objects.id, objectId)));
}
