import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { ofItsStudent } from "@/db/joins";
import { corrections } from "@/db/schema/corrections";
import { staff } from "@/db/schema/platform";
import { enrollments, students } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { openChanges } from "./changes";

const PAGE_SIZE = 50;

type Wanted = { schoolId: string; taskId: string; before: string | null };

/**
 * Corrections of a task, the newest first: of whom, by whom, why and which fields; the values stand on the student's
 * page.
 */
export async function listCorrections(ctx: Ctx, { schoolId, taskId, before }: Wanted) {
  const reach = requirePermission(ctx, "correction.read", { schoolId, taskId });
  const cursor = z.uuid().safeParse(before).data;
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        id: corrections.id,
        at: corrections.createdAt,
        reason: corrections.reason,
        delivery: corrections.delivery,
        changes: corrections.changes,
        by: staff.name,
        enrollmentId: enrollments.id,
        studentNo: enrollments.studentNo,
        name: students.name,
      })
      .from(corrections)
      .innerJoin(
        enrollments,
        and(eq(enrollments.schoolId, corrections.schoolId), eq(enrollments.id, corrections.enrollmentId)),
      )
      .innerJoin(students, ofItsStudent)
      .leftJoin(staff, eq(staff.id, corrections.createdBy))
      .where(
        and(
          eq(corrections.schoolId, schoolId),
          eq(enrollments.taskId, taskId),
          // Ids are time-ordered, so they page by time.
          cursor ? lt(corrections.id, cursor) : undefined,
        ),
      )
      .orderBy(desc(corrections.id))
      .limit(PAGE_SIZE + 1),
  );
  return {
    hasMore: rows.length > PAGE_SIZE,
    rows: rows.slice(0, PAGE_SIZE).map(({ changes, ...row }) => ({
      ...row,
      fields: openChanges(schoolId, changes).map(({ column }) => column),
    })),
  };
}

export type CorrectionRow = Awaited<ReturnType<typeof listCorrections>>["rows"][number];
