import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staff, staffRoles } from "@/db/schema/platform";
import { enrollments } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { TaskPlace } from "../schema";

/** What a shoot can be given: the colleges and classes of the roster, and the school's photographers. */
export async function shootChoices(ctx: Ctx, { schoolId, taskId }: TaskPlace) {
  const reach = requirePermission(ctx, "onsite.plan", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => ({
    groups: await rosterGroups(tx, { schoolId, taskId }),
    photographers: await tx
      .selectDistinct({ id: staff.id, name: staff.name })
      .from(staff)
      .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
      .where(
        and(
          staff.isActive,
          eq(staffRoles.role, "photographer"),
          or(isNull(staffRoles.schoolId), eq(staffRoles.schoolId, schoolId)),
        ),
      )
      .orderBy(asc(staff.name)),
  }));
}

export type ShootChoices = Awaited<ReturnType<typeof shootChoices>>;

/** The colleges of a roster with their classes. */
export async function rosterGroups(tx: Tx, { schoolId, taskId }: TaskPlace) {
  return tx
    .selectDistinct({ college: enrollments.college, className: enrollments.className })
    .from(enrollments)
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.taskId, taskId), sql`college <> ''`))
    .orderBy(asc(enrollments.college), asc(enrollments.className));
}
