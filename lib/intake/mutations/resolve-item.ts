import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { photoImportItems, photoImports } from "@/db/schema/intake";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { findHolders } from "./find-holders";
import { placePhoto } from "./place-photo";

type ItemRef = { schoolId: string; itemId: string };

/**
 * Gives a file that found no student, or shared one with another file, to a student by hand.
 * @throws AppError itemState, studentNotFound, photoRefused (with the reason's code)
 */
export async function assignItem(
  ctx: Ctx,
  { schoolId, itemId, number }: ItemRef & { number: string },
): Promise<void> {
  const reach = requirePermission(ctx, "photo.import", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const item = await lockOpenItem(tx, { schoolId, itemId });
    if (!item.objectId) throw new AppError("itemState");
    const wanted = number.normalize("NFKC").trim().toUpperCase();
    const holders = await findHolders(tx, schoolId, item.taskId, [wanted]);
    const [enrollmentId, another] = holders.get(wanted) ?? [];
    if (!enrollmentId || another)
      throw new AppError("studentNotFound", { found: holders.get(wanted)?.length ?? 0 });

    const { policy } = await policyInForce(tx, schoolId, item.taskId);
    const { taskId, kind, fileName, objectId } = item;
    const refusal = await placePhoto(tx, ctx, {
      schoolId,
      taskId,
      kind,
      source: "staffUpload",
      fileName,
      objectId,
      enrollmentId,
      policy,
    });
    if (refusal) throw new AppError("photoRefused", { reason: refusal.code });
    await tx
      .update(photoImportItems)
      .set({ outcome: "matched", problem: null, enrollmentId })
      .where(byId({ schoolId, itemId }));
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "photoImport.assign",
      entityType: "photoImportItem",
      entityId: itemId,
      detail: { enrollmentId },
    });
  });
}

/** Says that a file will not be used; it stays listed. */
export async function dismissItem(ctx: Ctx, { schoolId, itemId }: ItemRef): Promise<void> {
  const reach = requirePermission(ctx, "photo.import", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const item = await lockOpenItem(tx, { schoolId, itemId });
    await tx.update(photoImportItems).set({ outcome: "dismissed" }).where(byId({ schoolId, itemId }));
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: item.taskId,
      action: "photoImport.dismiss",
      entityType: "photoImportItem",
      entityId: itemId,
    });
  });
}

async function lockOpenItem(tx: Tx, ref: ItemRef) {
  const [item] = await tx
    .select({
      fileName: photoImportItems.fileName,
      objectId: photoImportItems.objectId,
      taskId: photoImports.taskId,
      kind: photoImports.kind,
    })
    .from(photoImportItems)
    .innerJoin(
      photoImports,
      and(
        eq(photoImports.schoolId, photoImportItems.schoolId),
        eq(photoImports.id, photoImportItems.importId),
      ),
    )
    .where(and(byId(ref), inArray(photoImportItems.outcome, ["unmatched", "duplicate", "refused"])))
    .for("update", { of: photoImportItems });
  if (!item) throw new AppError("itemState");
  return item;
}

function byId({ schoolId, itemId }: ItemRef) {
  return and(eq(photoImportItems.schoolId, schoolId), eq(photoImportItems.id, itemId));
}
