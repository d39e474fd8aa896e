import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { staff, staffRoles } from "@/db/schema/platform";
import { requireReach, withinPlatform } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";

/** For leads: people who review in the schools within reach, each once. */
export async function listReviewers(ctx: Ctx): Promise<{ staffId: string; name: string; isLead: boolean }[]> {
  const reach = requireReach(ctx, "review.settle");
  const rows = await withinPlatform(ctx, (tx) =>
    tx
      .select({ staffId: staff.id, name: staff.name, role: staffRoles.role })
      .from(staff)
      .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
      .where(
        and(
          eq(staff.isActive, true),
          inArray(staffRoles.role, ["reviewer", "reviewLead"]),
          reach.all
            ? undefined
            : or(
                isNull(staffRoles.schoolId),
                inArray(
                  staffRoles.schoolId,
                  reach.parts.map((part) => part.schoolId),
                ),
              ),
        ),
      )
      .orderBy(asc(staff.name), asc(staff.id)),
  );
  const people = new Map<string, { staffId: string; name: string; isLead: boolean }>();
  for (const { staffId, name, role } of rows) {
    const isLead = role === "reviewLead" || (people.get(staffId)?.isLead ?? false);
    people.set(staffId, { staffId, name, isLead });
  }
  return [...people.values()];
}
