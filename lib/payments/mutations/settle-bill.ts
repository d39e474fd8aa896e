import { and, eq, isNull, ne } from "drizzle-orm";
import { billRows } from "@/db/schema/payments";
import type { BillKind } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";

type RowRef = { schoolId: string; day: string; kind: BillKind; no: string };

/**
 * Ticks off a difference of the bill, with what was found out about it.
 * @throws AppError notFound, billState where there is no difference or somebody has ticked it off
 */
export async function settleBillRow(
  ctx: Ctx,
  { schoolId, day, kind, no, note }: RowRef & { note: string },
): Promise<void> {
  const reach = requirePermission(ctx, "bill.settle", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const isIt = and(
      ...[eq(billRows.schoolId, schoolId), eq(billRows.day, day)],
      ...[eq(billRows.kind, kind), eq(billRows.no, no)],
    );
    const [row] = await tx.select({ no: billRows.no }).from(billRows).where(isIt);
    if (!row) throw new AppError("notFound");
    const [settled] = await tx
      .update(billRows)
      .set({ note, settledAt: ctx.clock.now(), settledBy: ctx.actor.type === "staff" ? ctx.actor.id : null })
      .where(and(isIt, isNull(billRows.settledAt), ne(billRows.outcome, "matched")))
      .returning({ no: billRows.no });
    if (!settled) throw new AppError("billState");
    await recordAudit(tx, ctx, {
      ...{ schoolId, action: "bill.settle", entityType: "billDay", entityId: day },
      detail: { kind, no, reason: note },
    });
  });
}
