import { asc, eq, sql } from "drizzle-orm";
import { staff, staffRoles, staffSessions } from "@/db/schema/platform";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { schoolFilter } from "@/lib/auth/reach-filter";

/**
 * Who can sign in, with their roles and open sessions. Who may read one school's staff only sees the people and
 * the roles there.
 */
export async function listStaff(ctx: Ctx) {
  const reach = requireReach(ctx, "staff.read");
  return withinReach(ctx, reach, async (tx) => {
    const used = tx
      .select({
        staffId: staffSessions.staffId,
        open: sql<number>`(count(*) filter (where ${staffSessions.expiresAt} > app_now()))::int`.as("open"),
        lastSeenAt: sql<Date>`max(${staffSessions.lastSeenAt})`
          .mapWith(staffSessions.lastSeenAt)
          .as("last_seen_at"),
      })
      .from(staffSessions)
      .groupBy(staffSessions.staffId)
      .as("used");
    const people = await tx
      .select({
        id: staff.id,
        login: staff.login,
        name: staff.name,
        isActive: staff.isActive,
        createdAt: staff.createdAt,
        sessions: sql<number>`coalesce(${used.open}, 0)`,
        lastSeenAt: used.lastSeenAt,
      })
      .from(staff)
      .leftJoin(used, eq(used.staffId, staff.id))
      .orderBy(asc(staff.login));
    const grants = await tx
      .select({
        id: staffRoles.id,
        staffId: staffRoles.staffId,
        role: staffRoles.role,
        college: staffRoles.college,
        school: schools.name,
        schoolCode: schools.code,
        task: tasks.name,
      })
      .from(staffRoles)
      .leftJoin(schools, eq(schools.id, staffRoles.schoolId))
      .leftJoin(tasks, eq(tasks.id, staffRoles.taskId))
      .where(schoolFilter(reach, staffRoles.schoolId))
      .orderBy(asc(staffRoles.role), asc(schools.code));
    return people
      .map((person) => ({ ...person, grants: grants.filter((grant) => grant.staffId === person.id) }))
      .filter((person) => reach.all || person.grants.length > 0);
  });
}

export type StaffRow = Awaited<ReturnType<typeof listStaff>>[number];
