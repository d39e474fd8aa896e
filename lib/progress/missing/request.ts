import { missingLists } from "@/db/schema/progress";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { enqueue } from "@/lib/jobs/enqueue";
import { writeMissingListJob } from "../jobs";
import { collegesOf } from "../rows/colleges-of";
import { requesterId } from "../rows/requester";

/** Asks the worker for an archive of those still without a photo, within what the person may see. */
export async function requestMissingList(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
): Promise<{ listId: string }> {
  const reach = requirePermission(ctx, "progress.missing", { schoolId, taskId });
  const { actor } = ctx;
  return withinReach(ctx, reach, async (tx) => {
    const [list] = await tx
      .insert(missingLists)
      .values({
        schoolId,
        taskId,
        colleges: collegesOf(reach),
        locale: actor.type === "staff" ? actor.locale : "zh-CN",
        createdBy: requesterId(ctx),
      })
      .returning({ id: missingLists.id });
    if (!list) throw new Error("the list was not written");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "missingList.create",
      entityType: "missingList",
      entityId: list.id,
    });
    await enqueue(tx, writeMissingListJob, { schoolId, listId: list.id });
    return { listId: list.id };
  });
}
