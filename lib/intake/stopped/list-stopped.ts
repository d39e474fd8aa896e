import { and, desc, eq } from "drizzle-orm";
import { ofItsEnrollment, ofItsStandardization, ofItsStudent } from "@/db/joins";
import { standardizations, submissions } from "@/db/schema/intake";
import { enrollments, students } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { measureSchema } from "@/lib/imaging/measure-schema";
import { problemSchema } from "@/lib/imaging/outcome-schema";

const SHOWN = 100;

/** Photos that a measure stopped and that are their students' current ones, with what was measured; the newest first. */
export async function listStopped(ctx: Ctx, { schoolId, taskId }: { schoolId: string; taskId: string }) {
  const reach = requirePermission(ctx, "photo.settle", { schoolId, taskId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .selectDistinctOn([submissions.enrollmentId], {
        submissionId: submissions.id,
        enrollmentId: submissions.enrollmentId,
        studentNo: enrollments.studentNo,
        name: students.name,
        college: enrollments.college,
        className: enrollments.className,
        attemptNo: submissions.attemptNo,
        submittedAt: submissions.submittedAt,
        pictureId: standardizations.standardId,
        measures: standardizations.measures,
        problems: submissions.problems,
      })
      .from(enrollments)
      .innerJoin(submissions, ofItsEnrollment)
      .innerJoin(students, ofItsStudent)
      .leftJoin(standardizations, ofItsStandardization)
      .where(
        and(
          eq(enrollments.schoolId, schoolId),
          eq(enrollments.taskId, taskId),
          eq(enrollments.bucket, "qualityBlocked"),
        ),
      )
      .orderBy(submissions.enrollmentId, desc(submissions.attemptNo)),
  );
  return rows
    .sort((one, other) => other.submittedAt.getTime() - one.submittedAt.getTime())
    .slice(0, SHOWN)
    .map(({ measures, problems, ...row }) => ({
      ...row,
      stopped: measureSchema
        .array()
        .parse(measures ?? [])
        .filter(({ verdict }) => verdict === "block"),
      problems: problemSchema.array().parse(problems),
    }));
}

export type StoppedPhoto = Awaited<ReturnType<typeof listStopped>>[number];
