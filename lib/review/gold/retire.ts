import { and, eq } from "drizzle-orm";
import { goldPhotos } from "@/db/schema/gold";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import type { RetireGoldInput } from "./schema";

/** Takes a gold photo out of use or back into it; what is planted of it stays until it is decided. */
export async function retireGold(
  ctx: Ctx,
  { schoolId, taskId, photoId, isRetired }: RetireGoldInput,
): Promise<void> {
  const reach = requirePermission(ctx, "review.gold", { schoolId, taskId });
  await withinReach(ctx, reach, async (tx) => {
    const changed = await tx
      .update(goldPhotos)
      .set({ isRetired })
      .where(
        and(eq(goldPhotos.schoolId, schoolId), eq(goldPhotos.taskId, taskId), eq(goldPhotos.id, photoId)),
      )
      .returning({ id: goldPhotos.id });
    if (changed.length === 0) throw new AppError("notFound");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "gold.retire",
      entityType: "goldPhoto",
      entityId: photoId,
      detail: { isRetired },
    });
  });
}
