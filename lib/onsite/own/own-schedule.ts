import { and, asc, desc, eq, sql } from "drizzle-orm";
import { checkIns, shootAbsences, shootGroups, shoots, sites } from "@/db/schema/onsite";
import { enrollments } from "@/db/schema/roster";
import { withinReach } from "@/lib/auth/authorize";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { sitesOf } from "../sites/list-sites";

/** The shoots of the student's own college and class, where they went or did not, and the 补拍点. */
export async function ownSchedule(ctx: StudentCtx, { enrollmentId }: { enrollmentId: string }) {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const { schoolId, taskId } = own;
  return withinReach(ctx, reach, async (tx) => {
    const rows = await tx
      .selectDistinct({
        id: shoots.id,
        place: shoots.place,
        rooms: shoots.rooms,
        address: sites.address,
        startsAt: shoots.startsAt,
        endsAt: shoots.endsAt,
        note: shoots.note,
      })
      .from(shoots)
      .innerJoin(
        shootGroups,
        and(eq(shootGroups.schoolId, shoots.schoolId), eq(shootGroups.shootId, shoots.id)),
      )
      .innerJoin(
        enrollments,
        and(
          eq(enrollments.schoolId, shoots.schoolId),
          eq(enrollments.id, enrollmentId),
          eq(enrollments.college, shootGroups.college),
          sql`${shootGroups.className} in ('', ${enrollments.className})`,
        ),
      )
      .leftJoin(sites, and(eq(sites.schoolId, shoots.schoolId), eq(sites.id, shoots.siteId)))
      .where(and(eq(shoots.schoolId, schoolId), eq(shoots.taskId, taskId)))
      .orderBy(asc(shoots.startsAt));
    const [came] = await tx
      .select({ no: checkIns.no, at: checkIns.createdAt })
      .from(checkIns)
      .where(and(eq(checkIns.schoolId, schoolId), eq(checkIns.enrollmentId, enrollmentId)))
      .orderBy(desc(checkIns.createdAt))
      .limit(1);
    const missed = await tx.$count(
      shootAbsences,
      and(eq(shootAbsences.schoolId, schoolId), eq(shootAbsences.enrollmentId, enrollmentId)),
    );
    const around = await sitesOf(tx, { schoolId, taskId });
    return {
      shoots: rows,
      checkedIn: came ?? null,
      wasMissed: missed > 0 && !came,
      sites: around.filter(({ isMakeUp }) => isMakeUp),
    };
  });
}
