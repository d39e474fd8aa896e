import type { Readable } from "node:stream";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { printOrders } from "@/db/schema/prints";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { readSmallSheet, type TextRow } from "@/lib/roster/file/read-small-sheet";
import { type TaskPlace, TRACKING_FILE_LIMIT, TRACKING_ROWS } from "../schema";
import { readTracking, type Tracking, type WrongTracking } from "./read-tracking";

export type TrackingReport = { sent: Tracking[]; wrong: WrongTracking[] };

type Sending = TaskPlace & { source: Readable };

/**
 * Reads a carrier's list and says which envelopes it sends.
 * @throws AppError tooLarge, emptyFile, trackingUnread
 */
export async function checkTracking(
  ctx: Ctx,
  { schoolId, taskId, source }: Sending,
): Promise<TrackingReport> {
  const reach = requirePermission(ctx, "print.make", { schoolId, taskId });
  const rows = await readFile(source);
  return withinReach(ctx, reach, (tx) => planned(tx, { schoolId, taskId }, rows));
}

/**
 * Writes the tracking numbers as they were shown: the envelopes are on their way.
 * @throws AppError as `checkTracking`; trackingChanged
 */
export async function importTracking(
  ctx: Ctx,
  { schoolId, taskId, source, expected }: Sending & { expected: number },
): Promise<{ written: number }> {
  const reach = requirePermission(ctx, "print.make", { schoolId, taskId });
  const rows = await readFile(source);
  return withinReach(ctx, reach, async (tx) => {
    const { sent } = await planned(tx, { schoolId, taskId }, rows);
    if (sent.length !== expected) throw new AppError("trackingChanged", { expected, found: sent.length });
    for (const { enrollmentId, carrier, trackingNo } of sent)
      await tx
        .update(printOrders)
        .set({ state: "sent", carrier, trackingNo, sentAt: sql`app_now()` })
        .where(and(eq(printOrders.schoolId, schoolId), eq(printOrders.enrollmentId, enrollmentId)));
    await recordAudit(
      tx,
      ctx,
      ...sent.map(({ enrollmentId: entityId, carrier }) => ({
        ...({ schoolId, taskId, action: "print.send", entityType: "enrollment" } as const),
        ...{ entityId, detail: { carrier } },
      })),
    );
    return { written: sent.length };
  });
}

async function planned(tx: Tx, { schoolId, taskId }: TaskPlace, rows: TextRow[]): Promise<TrackingReport> {
  const parcels = await tx
    .select({
      studentNo: enrollments.studentNo,
      enrollmentId: printOrders.enrollmentId,
      state: printOrders.state,
    })
    .from(printOrders)
    .innerJoin(
      enrollments,
      and(eq(enrollments.schoolId, printOrders.schoolId), eq(enrollments.id, printOrders.enrollmentId)),
    )
    .where(and(eq(printOrders.schoolId, schoolId), eq(printOrders.taskId, taskId)))
    .for("update", { of: printOrders });
  const read = readTracking(rows, new Map(parcels.map((parcel) => [parcel.studentNo, parcel])));
  if (!read) throw new AppError("trackingUnread", { reason: "noHeader" });
  return read;
}

function readFile(source: Readable): Promise<TextRow[]> {
  const limits = { bytes: TRACKING_FILE_LIMIT, rows: TRACKING_ROWS };
  return readSmallSheet(source, limits, (reason) => new AppError("trackingUnread", { reason }));
}
