import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { registryResults } from "@/db/schema/results";
import { enrollments } from "@/db/schema/roster";
import type { MessageKind } from "@/db/vocabulary";
import { tellStudents } from "@/lib/messages/outbox/tell-students";
import type { Policy } from "@/lib/tasks/schema";
import { type Answer, canBeAnswered, factsAfter, type RegistryFacts } from "../policy";

/** One accepted row of a result file. */
export type Accepted = Answer & {
  rowNo: number;
  batchId: string;
  enrollmentId: string;
  submissionId: string;
  reason: string;
};

type Writing = { schoolId: string; taskId: string; importId: string; policy: Pick<Policy, "registry"> };

/**
 * Writes answers with their effects and messages. A photo that has moved on since the preview is left as it is.
 * @returns how many were written
 */
export async function writeAnswers(tx: Tx, writing: Writing, rows: readonly Accepted[]): Promise<number> {
  const open = await lockOpen(tx, writing.schoolId, rows);
  if (open.length === 0) return 0;
  const { schoolId, taskId, importId, policy } = writing;
  const answered = open.map(({ row, before }) => ({ row, before, after: factsAfter(row, before, policy) }));
  await tx
    .update(registryResults)
    .set({ supersededBy: importId })
    .where(
      and(
        eq(registryResults.schoolId, schoolId),
        inArray(
          registryResults.submissionId,
          answered.map(({ row }) => row.submissionId),
        ),
        isNull(registryResults.supersededBy),
      ),
    );
  await tx
    .insert(registryResults)
    .values(
      answered.map(({ row, before, after }) => ({ ...row, schoolId, taskId, importId, before, after })),
    );
  for (const { row, after } of answered.filter(({ after }) => after.photo === "rejected"))
    await returnPhoto(
      tx,
      { schoolId, submissionId: row.submissionId, enrollmentId: row.enrollmentId },
      after,
    );
  for (const registry of ["same", "different", "refused"] as const) {
    const ids = answered
      .filter(({ after }) => after.registry === registry)
      .map(({ row }) => row.enrollmentId);
    if (ids.length === 0) continue;
    await tx
      .update(enrollments)
      .set({
        registry,
        ...(registry === "same" && { delivery: "online" as const }),
        updatedAt: sql`app_now()`,
      })
      .where(and(eq(enrollments.schoolId, schoolId), inArray(enrollments.id, ids)));
  }
  const told = (
    kind: Exclude<MessageKind, "reminder">,
    isTold: (one: (typeof answered)[number]) => boolean,
  ) =>
    tellStudents(tx, {
      ...{ schoolId, taskId, kind },
      enrollmentIds: answered.filter(isTold).map(({ row }) => row.enrollmentId),
    });
  await told("online", ({ row, before }) => row.verdict === "same" && before.delivery !== "online");
  await told("registryDifferent", ({ row }) => row.verdict === "different");
  await told("registryRefused", ({ row }) => row.verdict === "refused");
  return answered.length;
}

/** The photo leaves its place so that a new one can be handed in; the sealed batch keeps its bytes. */
export async function returnPhoto(
  tx: Tx,
  { schoolId, enrollmentId, submissionId }: { schoolId: string; enrollmentId: string; submissionId: string },
  facts: RegistryFacts,
): Promise<void> {
  await tx
    .update(submissions)
    .set({ state: "returned", version: sql`${submissions.version} + 1` })
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, submissionId)));
  await tx
    .update(enrollments)
    .set({ ...facts, updatedAt: sql`app_now()` })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
}

/** Of these rows those whose photo still waits for an answer, with the facts before it; locked. */
async function lockOpen(tx: Tx, schoolId: string, rows: readonly Accepted[]) {
  const found = await tx
    .select({ enrollment: enrollments, submissionId: submissions.id, state: submissions.state })
    .from(enrollments)
    .innerJoin(
      submissions,
      and(eq(submissions.schoolId, enrollments.schoolId), eq(submissions.enrollmentId, enrollments.id)),
    )
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        inArray(
          submissions.id,
          rows.map(({ submissionId }) => submissionId),
        ),
      ),
    )
    .orderBy(enrollments.id)
    .for("update");
  const bySubmission = new Map(found.map((one) => [one.submissionId, one]));
  return rows.flatMap((row) => {
    const one = bySubmission.get(row.submissionId);
    if (one?.state !== "approved" || !canBeAnswered(one.enrollment.photo, one.enrollment.delivery)) return [];
    return [{ row, before: registryFacts(one.enrollment) }];
  });
}

export function registryFacts(enrollment: typeof enrollments.$inferSelect): RegistryFacts {
  const { photo, delivery, registry, submissionsUsed, compareFailures } = enrollment;
  return { photo, delivery, registry, submissionsUsed, compareFailures };
}
