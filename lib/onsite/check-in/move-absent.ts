import { and, eq } from "drizzle-orm";
import { shootAbsences } from "@/db/schema/onsite";
import { tasks } from "@/db/schema/tasks";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { formatMoment } from "@/lib/i18n/format";
import { tellStudents } from "@/lib/messages/outbox/tell-students";
import { mayMoveOnline } from "../policy";
import type { ShootRef } from "../schema";
import { workableShoot } from "../shoots/require-shoot";
import { absentOf } from "./lists";

/**
 * Sends everybody who missed a shoot to take the photo online: they are told, and their page says so.
 * @throws AppError notFound, shootNotOver, onlineClosed, absentChanged
 */
export async function moveAbsentOnline(
  ctx: Ctx,
  { schoolId, shootId, expected }: ShootRef & { expected: number },
): Promise<{ moved: number }> {
  const reach = requirePermission(ctx, "onsite.plan", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const { taskId, endsAt } = await workableShoot(tx, ctx, { schoolId, shootId }, "write");
    const now = ctx.clock.now();
    if (endsAt > now) throw new AppError("shootNotOver", { ends: formatMoment(endsAt) });
    const [task] = await tx
      .select({ status: tasks.status, closesAt: tasks.closesAt })
      .from(tasks)
      .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)));
    if (!task || !mayMoveOnline(task, now))
      throw new AppError("onlineClosed", { closed: task ? formatMoment(task.closesAt) : "" });
    const absent = (await absentOf(tx, { schoolId, shootId, taskId })).filter(({ movedAt }) => !movedAt);
    if (absent.length !== expected) throw new AppError("absentChanged", { found: absent.length, expected });
    const enrollmentIds = absent.map(({ enrollmentId }) => enrollmentId);
    await tx
      .insert(shootAbsences)
      .values(enrollmentIds.map((enrollmentId) => ({ schoolId, shootId, enrollmentId })));
    await tellStudents(tx, { schoolId, taskId, enrollmentIds, kind: "missedShoot" });
    await recordAudit(
      tx,
      ctx,
      ...enrollmentIds.map((entityId) => ({
        ...({ schoolId, taskId, action: "shoot.moveOnline", entityType: "enrollment" } as const),
        ...{ entityId, detail: { shootId } },
      })),
    );
    return { moved: enrollmentIds.length };
  });
}
