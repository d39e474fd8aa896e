import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { corrections } from "@/db/schema/corrections";
import { batches, batchItems } from "@/db/schema/delivery";
import { enrollments } from "@/db/schema/roster";
import type { Candidate } from "../policy";

/** A correction after the last batch that an enrollment was sealed into, both as grouped subqueries to join. */
export function earlierOf(tx: Tx, schoolId: string, taskId: string) {
  const delivered = tx
    .select({
      enrollmentId: batchItems.enrollmentId,
      at: sql<Date>`max(${batches.sealedAt})`.mapWith(batches.sealedAt).as("delivered_at"),
      submissionId:
        sql<string>`(array_agg(${batchItems.submissionId} order by ${batches.sealedAt} desc))[1]`.as(
          "delivered_submission",
        ),
    })
    .from(batchItems)
    .innerJoin(batches, and(eq(batches.schoolId, batchItems.schoolId), eq(batches.id, batchItems.batchId)))
    .where(and(eq(batches.schoolId, schoolId), eq(batches.taskId, taskId)))
    .groupBy(batchItems.enrollmentId)
    .as("delivered");
  const corrected = tx
    .select({
      enrollmentId: corrections.enrollmentId,
      at: sql<Date>`max(${corrections.createdAt})`.mapWith(corrections.createdAt).as("corrected_at"),
    })
    .from(corrections)
    .innerJoin(
      enrollments,
      and(eq(enrollments.schoolId, corrections.schoolId), eq(enrollments.id, corrections.enrollmentId)),
    )
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.taskId, taskId)))
    .groupBy(corrections.enrollmentId)
    .as("corrected");
  return { delivered, corrected };
}

type Earlier = { submissionId: string | null; deliveredAt: Date | null; correctedAt: Date | null };

/** What a photo is beside the last batch that its student was in. */
export function changeSince(submissionId: string, earlier: Earlier): Candidate["change"] {
  if (!earlier.submissionId || !earlier.deliveredAt) return "new";
  if (earlier.submissionId !== submissionId) return "photoReplaced";
  const isCorrected = earlier.correctedAt !== null && earlier.correctedAt > earlier.deliveredAt;
  return isCorrected ? "factsCorrected" : "again";
}
