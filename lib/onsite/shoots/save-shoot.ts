import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { checkIns, shootPhotographers, shootPictures, shoots } from "@/db/schema/onsite";
import { staffRoles } from "@/db/schema/platform";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { requireOpenTask } from "@/lib/tasks/rows/open-task";
import type { SaveShootInput, ShootRef } from "../schema";
import { writeShoot } from "./write-shoot";

/**
 * Plans a shoot, or changes one.
 * @throws AppError notFound, taskNotOpen, shootTaken
 */
export async function saveShoot(ctx: Ctx, saving: SaveShootInput): Promise<{ shootId: string }> {
  const { schoolId, taskId, facts, photographers } = saving;
  const reach = requirePermission(ctx, "onsite.plan", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    await requireOpenTask(tx, schoolId, taskId);
    const shootId = await writeShoot(tx, { schoolId, taskId }, saving.shootId, facts);
    await namePhotographers(tx, { schoolId, shootId }, photographers);
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "shoot.save", entityType: "shoot", entityId: shootId },
      detail: { isNew: saving.shootId === null, groups: facts.groups.length, photographers },
    });
    return { shootId };
  });
}

/** Only people who hold the role; who has lost it meanwhile is left out. */
async function namePhotographers(tx: Tx, { schoolId, shootId }: ShootRef, wanted: readonly string[]) {
  await tx
    .delete(shootPhotographers)
    .where(and(eq(shootPhotographers.schoolId, schoolId), eq(shootPhotographers.shootId, shootId)));
  if (wanted.length === 0) return;
  const known = await tx
    .selectDistinct({ staffId: staffRoles.staffId })
    .from(staffRoles)
    .where(and(eq(staffRoles.role, "photographer"), inArray(staffRoles.staffId, [...wanted])));
  if (known.length > 0)
    await tx.insert(shootPhotographers).values(known.map(({ staffId }) => ({ schoolId, shootId, staffId })));
}

/**
 * Takes a shoot out of the plan; one that somebody came to stays.
 * @throws AppError notFound, shootInUse
 */
export async function removeShoot(ctx: Ctx, { schoolId, shootId }: ShootRef): Promise<void> {
  const reach = requirePermission(ctx, "onsite.plan", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const came = await tx.$count(
      checkIns,
      and(eq(checkIns.schoolId, schoolId), eq(checkIns.shootId, shootId)),
    );
    const pictures = await tx.$count(
      shootPictures,
      and(eq(shootPictures.schoolId, schoolId), eq(shootPictures.shootId, shootId)),
    );
    if (came + pictures > 0) throw new AppError("shootInUse", { came, pictures });
    const [removed] = await tx
      .delete(shoots)
      .where(and(eq(shoots.schoolId, schoolId), eq(shoots.id, shootId)))
      .returning({ taskId: shoots.taskId });
    if (!removed) throw new AppError("notFound");
    const { taskId } = removed;
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "shoot.remove", entityType: "shoot", entityId: shootId },
    });
  });
}
