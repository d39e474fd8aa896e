import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches, batchItems } from "@/db/schema/delivery";
import { submissions } from "@/db/schema/intake";
import { registryResults } from "@/db/schema/results";
import { enrollments, students } from "@/db/schema/roster";
import { tasks } from "@/db/schema/tasks";
import { openField } from "@/lib/crypto/sealed-field";
import type { KeyColumn } from "../columns/columns";
import { canBeAnswered } from "../policy";
import { keyOf } from "./keys";
import type { ManifestItem } from "./manifest-index";

/** Everything that the school ever sealed into a batch, the newest first. Names of files are opened only where asked for. */
export async function loadManifest(
  tx: Tx,
  { schoolId, columns }: { schoolId: string; columns: readonly KeyColumn[] },
): Promise<ManifestItem[]> {
  const rows = await tx
    .select({
      task: { id: tasks.id, no: tasks.no },
      batch: { id: batches.id, no: batches.no },
      fileName: batchItems.fileName,
      enrollment: {
        id: enrollments.id,
        studentNo: enrollments.studentNo,
        examNo: enrollments.examNo,
        codeIndex: enrollments.collectionCodeIndex,
        photo: enrollments.photo,
        delivery: enrollments.delivery,
        registry: enrollments.registry,
      },
      name: students.name,
      documentIndex: students.documentIndex,
      submission: { id: submissions.id, state: submissions.state },
      earlier: registryResults.verdict,
    })
    .from(batchItems)
    .innerJoin(batches, and(eq(batches.schoolId, batchItems.schoolId), eq(batches.id, batchItems.batchId)))
    .innerJoin(tasks, and(eq(tasks.schoolId, batches.schoolId), eq(tasks.id, batches.taskId)))
    .innerJoin(
      enrollments,
      and(eq(enrollments.schoolId, batchItems.schoolId), eq(enrollments.id, batchItems.enrollmentId)),
    )
    .innerJoin(students, and(eq(students.schoolId, schoolId), eq(students.id, enrollments.studentId)))
    .innerJoin(
      submissions,
      and(eq(submissions.schoolId, batchItems.schoolId), eq(submissions.id, batchItems.submissionId)),
    )
    .leftJoin(
      registryResults,
      and(
        eq(registryResults.schoolId, batchItems.schoolId),
        eq(registryResults.submissionId, batchItems.submissionId),
        isNull(registryResults.supersededBy),
      ),
    )
    .where(eq(batchItems.schoolId, schoolId))
    .orderBy(desc(batches.createdAt));
  const opensNames = columns.includes("fileName");
  const deliveredSince = new Set<string>();
  return rows.map(({ task, batch, fileName, enrollment, name, documentIndex, submission, earlier }) => {
    const isLatest = !deliveredSince.has(enrollment.id);
    deliveredSince.add(enrollment.id);
    const state = isLatest ? stateOf(submission.state, enrollment) : "superseded";
    return {
      ...{ task, batch, name, state },
      enrollmentId: enrollment.id,
      submissionId: submission.id,
      // An answer that was put right does not speak against the next one.
      earlier: state === "superseded" || enrollment.registry !== "none" ? earlier : null,
      keys: {
        collectionCode: enrollment.codeIndex?.toString("hex") ?? "",
        documentNumber: documentIndex.toString("hex"),
        fileName: opensNames
          ? keyOf(schoolId, "fileName", openField({ schoolId, field: "batchFileName" }, fileName))
          : "",
        examNo: enrollment.examNo,
        studentNo: enrollment.studentNo,
      },
    };
  });
}

function stateOf(
  state: (typeof submissions.$inferSelect)["state"],
  { photo, delivery }: Pick<typeof enrollments.$inferSelect, "photo" | "delivery">,
): ManifestItem["state"] {
  if (state !== "approved" || photo !== "approved") return "superseded";
  return canBeAnswered(photo, delivery) ? "open" : "notDelivered";
}
