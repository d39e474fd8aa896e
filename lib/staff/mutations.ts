import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staff, staffRoles, staffSessions } from "@/db/schema/platform";
import { schools } from "@/db/schema/schools";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinPlatform, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { hashPassword } from "@/lib/crypto/password";
import { AppError } from "@/lib/errors";
import type { CreateStaffInput, GrantRoleInput, SetPasswordInput, UpdateStaffInput } from "./schema";

/** @throws AppError loginTaken */
export async function createStaff(ctx: Ctx, input: CreateStaffInput): Promise<{ id: string }> {
  requireReach(ctx, "staff.manage");
  const passwordHash = await hashPassword(input.password);
  return withinPlatform(ctx, async (tx) => {
    const [person] = await tx
      .insert(staff)
      .values({ login: input.login, name: input.name, passwordHash })
      .onConflictDoNothing({ target: staff.login })
      .returning({ id: staff.id });
    if (!person) throw new AppError("loginTaken", { login: input.login });
    await recordAudit(tx, ctx, { action: "staff.create", entityType: "staff", entityId: person.id });
    return person;
  });
}

/** Switching an account off ends its sessions in the same transaction. */
export async function updateStaff(ctx: Ctx, { staffId, name, isActive }: UpdateStaffInput): Promise<void> {
  requireReach(ctx, "staff.manage");
  if (!isActive && ctx.actor.type === "staff" && ctx.actor.id === staffId) throw new AppError("ownAccount");
  await withinPlatform(ctx, async (tx) => {
    const [person] = await tx
      .update(staff)
      .set({ name, isActive })
      .where(eq(staff.id, staffId))
      .returning({ id: staff.id });
    if (!person) throw new AppError("notFound");
    if (!isActive) await endSessions(tx, staffId);
    await recordAudit(tx, ctx, {
      action: "staff.update",
      entityType: "staff",
      entityId: staffId,
      detail: { isActive },
    });
  });
}

/** Sets another password and ends every session of the person. */
export async function setPassword(ctx: Ctx, { staffId, password }: SetPasswordInput): Promise<void> {
  requireReach(ctx, "staff.manage");
  const passwordHash = await hashPassword(password);
  await withinPlatform(ctx, async (tx) => {
    const changed = await tx
      .update(staff)
      .set({ passwordHash })
      .where(eq(staff.id, staffId))
      .returning({ id: staff.id });
    if (changed.length === 0) throw new AppError("notFound");
    await endSessions(tx, staffId);
    await recordAudit(tx, ctx, { action: "staff.setPassword", entityType: "staff", entityId: staffId });
  });
}

/** @throws AppError grantExists */
export async function grantRole(ctx: Ctx, input: GrantRoleInput): Promise<{ id: string }> {
  const reach = requireReach(ctx, "staff.manage");
  return withinReach(ctx, reach, async (tx) => {
    if (input.schoolId) {
      const [school] = await tx
        .select({ id: schools.id })
        .from(schools)
        .where(eq(schools.id, input.schoolId));
      if (!school) throw new AppError("notFound");
    }
    const grantedBy = ctx.actor.type === "staff" ? ctx.actor.id : null;
    const [grant] = await tx
      .insert(staffRoles)
      .values({ ...input, grantedBy })
      .onConflictDoNothing()
      .returning({ id: staffRoles.id });
    if (!grant) throw new AppError("grantExists");
    const { staffId, role, schoolId, taskId, college } = input;
    await recordAudit(tx, ctx, {
      schoolId: schoolId ?? undefined,
      action: "staff.grantRole",
      entityType: "staff",
      entityId: staffId,
      detail: { role, taskId, college },
    });
    return grant;
  });
}

export async function revokeRole(ctx: Ctx, { grantId }: { grantId: string }): Promise<void> {
  const reach = requireReach(ctx, "staff.manage");
  await withinReach(ctx, reach, async (tx) => {
    const [grant] = await tx.select().from(staffRoles).where(eq(staffRoles.id, grantId));
    if (!grant) throw new AppError("notFound");
    if (grant.role === "platformAdmin" && ctx.actor.type === "staff" && grant.staffId === ctx.actor.id) {
      throw new AppError("ownAccount");
    }
    await tx.delete(staffRoles).where(eq(staffRoles.id, grantId));
    await recordAudit(tx, ctx, {
      schoolId: grant.schoolId ?? undefined,
      action: "staff.revokeRole",
      entityType: "staff",
      entityId: grant.staffId,
      detail: { role: grant.role, taskId: grant.taskId, college: grant.college },
    });
  });
}

/** Signs a person out everywhere; acts on their next request. */
export async function revokeSessions(ctx: Ctx, { staffId }: { staffId: string }): Promise<void> {
  requireReach(ctx, "staff.manage");
  await withinPlatform(ctx, async (tx) => {
    const ended = await endSessions(tx, staffId);
    await recordAudit(tx, ctx, {
      action: "session.revoke",
      entityType: "staff",
      entityId: staffId,
      detail: { sessions: ended },
    });
  });
}

async function endSessions(tx: Tx, staffId: string): Promise<number> {
  const ended = await tx
    .delete(staffSessions)
    .where(and(eq(staffSessions.staffId, staffId)))
    .returning({ id: staffSessions.id });
  return ended.length;
}
