import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { messages } from "@/db/schema/progress";
import { registryResults, resultImports } from "@/db/schema/results";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { takeResultsBack } from "@/lib/delivery/mutations/close";
import { AppError } from "@/lib/errors";
import { registryFacts } from "../effects/write-answers";
import type { RegistryFacts } from "../policy";
import { lockResult, type ResultRef, resultById } from "../rows/import-row";

/**
 * Takes a whole file back: every photo stands where it stood before. Messages that have left are not called back.
 * @throws AppError resultState, resultBuiltOn where an answer was settled or followed since
 */
export async function undoResult(
  ctx: Ctx,
  { reason, ...ref }: ResultRef & { reason: string },
): Promise<{ undone: number }> {
  const { schoolId, importId } = ref;
  const reach = requirePermission(ctx, "result.import", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const { taskId } = await lockResult(tx, ref, "taken");
    const taken = await lockTaken(tx, ref);
    const builtOn = taken.filter(({ result, enrollment }) => !isAsLeft(result, enrollment));
    if (builtOn.length > 0) throw new AppError("resultBuiltOn", { count: builtOn.length });
    for (const { result } of taken) await restore(tx, result);
    const ids = taken.map(({ enrollment }) => enrollment.id);
    await dropMessages(tx, schoolId, ids);
    await tx
      .delete(registryResults)
      .where(and(eq(registryResults.schoolId, schoolId), eq(registryResults.importId, importId)));
    await tx
      .update(registryResults)
      .set({ supersededBy: null })
      .where(and(eq(registryResults.schoolId, schoolId), eq(registryResults.supersededBy, importId)));
    for (const batchId of [...new Set(taken.map(({ result }) => result.batchId))].sort())
      if (!(await isAnswered(tx, { schoolId, batchId })))
        await takeResultsBack(tx, ctx, { schoolId, batchId });
    await tx.update(resultImports).set({ status: "undone" }).where(resultById(ref));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "result.undo", entityType: "resultImport", entityId: importId },
      detail: { undone: taken.length, reason },
    });
    return { undone: taken.length };
  });
}

async function isAnswered(tx: Tx, { schoolId, batchId }: { schoolId: string; batchId: string }) {
  const [answer] = await tx
    .select({ batchId: registryResults.batchId })
    .from(registryResults)
    .where(and(eq(registryResults.schoolId, schoolId), eq(registryResults.batchId, batchId)))
    .limit(1);
  return answer !== undefined;
}

type Result = typeof registryResults.$inferSelect;

function lockTaken(tx: Tx, { schoolId, importId }: ResultRef) {
  return tx
    .select({ result: registryResults, enrollment: enrollments })
    .from(registryResults)
    .innerJoin(
      enrollments,
      and(
        eq(enrollments.schoolId, registryResults.schoolId),
        eq(enrollments.id, registryResults.enrollmentId),
      ),
    )
    .where(and(eq(registryResults.schoolId, schoolId), eq(registryResults.importId, importId)))
    .orderBy(enrollments.id)
    .for("update");
}

/** Nothing has happened to the student since the answer. */
function isAsLeft(result: Result, enrollment: typeof enrollments.$inferSelect): boolean {
  const [after, now] = [result.after as RegistryFacts, registryFacts(enrollment)];
  const isSame = (Object.keys(now) as (keyof RegistryFacts)[]).every((fact) => after[fact] === now[fact]);
  return isSame && result.settledAt === null && result.supersededBy === null;
}

async function restore(
  tx: Tx,
  { schoolId, enrollmentId, submissionId, before, after }: Result,
): Promise<void> {
  if ((after as RegistryFacts).photo === "rejected")
    await tx
      .update(submissions)
      .set({ state: "approved", version: sql`${submissions.version} + 1` })
      .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, submissionId)));
  await tx
    .update(enrollments)
    .set({ ...(before as RegistryFacts), updatedAt: sql`app_now()` })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
}

/** What the answers would have told and has not left yet. */
async function dropMessages(tx: Tx, schoolId: string, enrollmentIds: readonly string[]): Promise<void> {
  if (enrollmentIds.length === 0) return;
  await tx
    .delete(messages)
    .where(
      and(
        eq(messages.schoolId, schoolId),
        inArray(messages.enrollmentId, [...enrollmentIds]),
        inArray(messages.kind, ["online", "registryDifferent", "registryRefused"]),
        eq(messages.state, "waiting"),
      ),
    );
}
