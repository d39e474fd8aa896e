import { and, asc, eq } from "drizzle-orm";
import { shootPictures } from "@/db/schema/onsite";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { placePhoto } from "@/lib/intake/mutations/place-photo";
import { requireOpenTask } from "@/lib/tasks/rows/open-task";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { isReady } from "../guard/pairs";
import type { ShootRef } from "../schema";
import { workableShoot } from "../shoots/require-shoot";

/**
 * Hands the matched pictures of a shoot in: each becomes its student's capture and goes the way of every photo. What
 * the guard doubts, or has still to look at, stays.
 * @throws AppError notFound, taskNotOpen, picturesChanged
 */
export async function handIn(
  ctx: Ctx,
  { schoolId, shootId, expected }: ShootRef & { expected: number },
): Promise<{ handedIn: number; refused: number }> {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const { taskId } = await workableShoot(tx, ctx, { schoolId, shootId }, "write");
    await requireOpenTask(tx, schoolId, taskId);
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const matched = await tx
      .select()
      .from(shootPictures)
      .where(
        and(
          eq(shootPictures.schoolId, schoolId),
          eq(shootPictures.shootId, shootId),
          eq(shootPictures.state, "matched"),
        ),
      )
      .orderBy(asc(shootPictures.enrollmentId))
      .for("update");
    const ready = matched.filter(isReady);
    if (ready.length !== expected) throw new AppError("picturesChanged", { found: ready.length, expected });
    let refused = 0;
    for (const { id, enrollmentId, objectId, fileName } of ready) {
      if (!enrollmentId || !objectId) continue;
      const place = { schoolId, taskId, enrollmentId, objectId, fileName, policy };
      const problem = await placePhoto(tx, ctx, { ...place, kind: "capture", source: "onSite" });
      if (problem) refused += 1;
      await tx
        .update(shootPictures)
        .set(problem ? { state: "refused", problem } : { state: "handedIn" })
        .where(and(eq(shootPictures.schoolId, schoolId), eq(shootPictures.id, id)));
    }
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "shoot.handIn", entityType: "shoot", entityId: shootId },
      detail: { pictures: ready.length, refused },
    });
    return { handedIn: ready.length - refused, refused };
  });
}
