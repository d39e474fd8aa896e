import { and, eq, inArray, sql } from "drizzle-orm";
import { mailingAddresses } from "@/db/schema/mailing";
import { printOrders, printRuns } from "@/db/schema/prints";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";

/**
 * The prints of a run are in their envelopes: from now on nobody changes where theirs go.
 * @throws AppError notFound, printRunState before the sheets are made
 */
export async function packRun(
  ctx: Ctx,
  { schoolId, runId }: { schoolId: string; runId: string },
): Promise<{ packed: number }> {
  const reach = requirePermission(ctx, "print.make", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [run] = await tx
      .select({ taskId: printRuns.taskId, state: printRuns.state })
      .from(printRuns)
      .where(and(eq(printRuns.schoolId, schoolId), eq(printRuns.id, runId)));
    if (!run) throw new AppError("notFound");
    if (run.state !== "done") throw new AppError("printRunState");
    const packed = await tx
      .update(printOrders)
      .set({ state: "packed", packedAt: sql`app_now()` })
      .where(
        and(
          eq(printOrders.schoolId, schoolId),
          eq(printOrders.runId, runId),
          eq(printOrders.state, "printing"),
        ),
      )
      .returning({ enrollmentId: printOrders.enrollmentId });
    const ids = packed.map(({ enrollmentId }) => enrollmentId);
    if (ids.length > 0)
      await tx
        .update(mailingAddresses)
        .set({ packedAt: sql`app_now()` })
        .where(and(eq(mailingAddresses.schoolId, schoolId), inArray(mailingAddresses.enrollmentId, ids)));
    const { taskId } = run;
    await recordAudit(
      tx,
      ctx,
      ...ids.map((entityId) => ({
        ...({ schoolId, taskId, action: "print.pack", entityType: "enrollment" } as const),
        ...{ entityId, detail: { runId } },
      })),
    );
    return { packed: ids.length };
  });
}
