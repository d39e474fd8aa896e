import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { shootPhotographers, shoots } from "@/db/schema/onsite";
import { can } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import type { ShootRef } from "../schema";

/**
 * A shoot that this person works at: whoever plans the school's shoots works at all of them, a photographer at those
 * that name them or nobody.
 * @throws AppError notFound
 */
export async function workableShoot(
  tx: Tx,
  { actor }: Pick<Ctx, "actor">,
  { schoolId, shootId }: ShootRef,
  lock: "read" | "write" = "read",
) {
  const query = tx
    .select()
    .from(shoots)
    .where(and(eq(shoots.schoolId, schoolId), eq(shoots.id, shootId)));
  const [shoot] = await (lock === "write" ? query.for("update") : query);
  if (!shoot) throw new AppError("notFound");
  if (actor.type !== "staff" || can(actor, "onsite.plan", { schoolId, taskId: shoot.taskId })) return shoot;
  const named = await tx
    .select({ staffId: shootPhotographers.staffId })
    .from(shootPhotographers)
    .where(and(eq(shootPhotographers.schoolId, schoolId), eq(shootPhotographers.shootId, shootId)));
  if (named.length > 0 && !named.some(({ staffId }) => staffId === actor.id)) throw new AppError("notFound");
  return shoot;
}

export type Shoot = typeof shoots.$inferSelect;
