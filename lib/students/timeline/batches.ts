import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches, batchItems } from "@/db/schema/delivery";
import { staff } from "@/db/schema/platform";
import type { BatchEntry } from "./entry";
import type { Subject } from "./subject";

/** The delivery batches that the student's photo was sealed into. */
export async function batchEntries(tx: Tx, { schoolId, enrollmentId }: Subject): Promise<BatchEntry[]> {
  const rows = await tx
    .select({
      id: batches.id,
      no: batches.no,
      name: batches.name,
      status: batches.status,
      createdAt: batches.createdAt,
      sealedAt: batches.sealedAt,
      builtAt: batches.builtAt,
      size: batchItems.size,
      sha256: batchItems.sha256,
      by: staff.name,
    })
    .from(batchItems)
    .innerJoin(batches, and(eq(batches.schoolId, batchItems.schoolId), eq(batches.id, batchItems.batchId)))
    .leftJoin(staff, eq(staff.id, batches.createdBy))
    .where(and(eq(batchItems.schoolId, schoolId), eq(batchItems.enrollmentId, enrollmentId)));
  return rows.map(({ createdAt, sealedAt, ...row }) => ({
    ...row,
    kind: "batch",
    at: sealedAt ?? createdAt,
  }));
}
