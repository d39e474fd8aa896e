import { and, eq, sql } from "drizzle-orm";
import { printOrders, printRuns } from "@/db/schema/prints";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { makeSheetsJob } from "../jobs";
import { type CreateRunInput, PRINT_RUN_LIMIT } from "../schema";
import { readyToPrint } from "./ready";

/**
 * Orders the sheets for the approved photos of a college, or of all, that have none yet; so many at a time.
 * @throws AppError printsNotAsked, printsChanged
 */
export async function createRun(ctx: Ctx, wanted: CreateRunInput): Promise<{ runId: string }> {
  const { schoolId, taskId, college, layout, expected } = wanted;
  const reach = requirePermission(ctx, "print.make", { schoolId, taskId });
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  return withinReach(ctx, reach, async (tx) => {
    const { policy } = await policyInForce(tx, schoolId, taskId);
    if (!policy.prints) throw new AppError("printsNotAsked");
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`prints ${taskId}`}, 0))`);
    const ready = (await readyToPrint(tx, { schoolId, taskId }, college)).slice(0, PRINT_RUN_LIMIT);
    if (ready.length !== expected) throw new AppError("printsChanged", { found: ready.length, expected });
    const made = and(eq(printRuns.schoolId, schoolId), eq(printRuns.taskId, taskId));
    const [run] = await tx
      .insert(printRuns)
      .values({
        ...{ schoolId, taskId, layout, photos: ready.length, createdBy: actor.id },
        no: (await tx.$count(printRuns, made)) + 1,
      })
      .returning({ id: printRuns.id });
    if (!run) throw new Error("the run was not written");
    await tx.insert(printOrders).values(
      ready.map(({ enrollmentId, submissionId }) => ({
        schoolId,
        taskId,
        enrollmentId,
        submissionId,
        runId: run.id,
      })),
    );
    await enqueue(tx, makeSheetsJob, { schoolId, runId: run.id });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "printRun.create", entityType: "printRun", entityId: run.id },
      detail: { photos: ready.length, paper: layout.paper, copies: layout.copies },
    });
    return { runId: run.id };
  });
}
