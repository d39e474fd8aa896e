import { AppError } from "@/lib/errors";
import { type Reach, requirePermission } from "./authorize";
import type { Ctx, OwnEnrollment, StudentActor } from "./ctx";
import type { Permission } from "./permissions";

export type StudentCtx = Ctx & { actor: StudentActor };

/**
 * First line of everything a student does with an enrollment: it must be in the account's hands now.
 * @throws AppError notFound where it is not, or no longer
 */
export function requireOwn(
  ctx: Ctx,
  permission: Permission,
  enrollmentId: string,
): { reach: Reach; own: OwnEnrollment } {
  const { actor } = ctx;
  const own =
    actor.type === "student" ? actor.enrollments.find((one) => one.enrollmentId === enrollmentId) : undefined;
  if (!own) throw new AppError(actor.type === "student" ? "notFound" : "forbidden");
  return { reach: requirePermission(ctx, permission, own), own };
}

/** The account that acts. @throws AppError forbidden for anybody but a student */
export function accountOf({ actor }: Ctx): string {
  if (actor.type !== "student") throw new AppError("forbidden");
  return actor.accountId;
}
