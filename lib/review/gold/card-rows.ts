import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { goldItems, goldPhotos } from "@/db/schema/gold";
import { reviewItems } from "@/db/schema/review";
import { schools } from "@/db/schema/schools";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import { currentVersion } from "@/lib/tasks/rows/policy-in-force";
import type { ShownRow } from "../rows/card-rows";
import { goldFactsSchema } from "./facts";

/** Planted gold as the rows that cards are made of: what is sent to the window has nothing that tells them apart. */
export async function selectGoldRows(tx: Tx, itemIds: readonly string[]): Promise<ShownRow[]> {
  const rows = await tx
    .select({
      itemId: reviewItems.id,
      dueAt: reviewItems.dueAt,
      gold: goldItems,
      photo: goldPhotos,
      taskNo: tasks.no,
      taskName: tasks.name,
      closesAt: tasks.closesAt,
      school: schools.name,
      schoolCode: schools.code,
      policy: taskPolicies.policy,
    })
    .from(reviewItems)
    .innerJoin(
      goldItems,
      and(eq(goldItems.schoolId, reviewItems.schoolId), eq(goldItems.id, reviewItems.goldId)),
    )
    .innerJoin(
      goldPhotos,
      and(eq(goldPhotos.schoolId, goldItems.schoolId), eq(goldPhotos.id, goldItems.photoId)),
    )
    .innerJoin(tasks, and(eq(tasks.schoolId, reviewItems.schoolId), eq(tasks.id, reviewItems.taskId)))
    .innerJoin(schools, eq(schools.id, reviewItems.schoolId))
    .innerJoin(taskPolicies, currentVersion)
    .where(inArray(reviewItems.id, [...itemIds]));
  return rows.map(({ gold, photo, ...row }) => {
    const { name, documentLast4, source, device, takenAt, submittedAt, cohort, ...student } =
      goldFactsSchema.parse(gold.facts);
    return {
      ...row,
      name,
      documentLast4,
      submission: {
        ...photo,
        id: gold.id,
        enrollmentId: gold.id,
        version: gold.version,
        submittedAt: new Date(submittedAt),
        cohort,
      },
      standardization: photo,
      capture: {
        source,
        device,
        takenAt: takenAt === null ? null : new Date(takenAt),
        originalId: photo.originalId,
      },
      enrollment: { ...student, submissionsUsed: 1, attemptsGranted: 0 },
      reference: {
        reviewId: photo.referenceId,
        viewId: photo.referenceViewId,
        thumbId: photo.referenceThumbId,
        geometry: photo.referenceGeometry,
      },
    };
  });
}
