import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { recuts, reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import type { Ctx } from "@/lib/auth/ctx";
import type { CaptureOutcome } from "@/lib/imaging/engine";
import { type Measure, measureSchema } from "@/lib/imaging/measure-schema";
import { type Pictures, writeStandardization } from "@/lib/intake/mutations/write-standardization";
import { findings, isClean } from "@/lib/intake/policy";
import type { RecutWork } from "./cut";

type Settled = RecutWork & { recutId: string; outcome: CaptureOutcome; pictures: Pictures | null };

/** Lets the new photo take the place of the former, which is kept, or says why it did not. */
export async function settleRecut(tx: Tx, ctx: Ctx, work: Settled): Promise<void> {
  const { schoolId, taskId, recutId, submissionId, fromVersion, outcome, pictures } = work;
  if (!outcome.ok || !pictures) return close(tx, work, "failed");
  const measures = [...outcome.measures, ...comparedBefore(work.measures)];
  // The version is the fence: a verdict or another change since the request has raised it.
  const [submission] = await tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.id, submissionId),
        eq(submissions.version, fromVersion),
        inArray(submissions.state, ["inReview", "secondReview"]),
      ),
    )
    .for("update");
  if (!submission) return close(tx, work, "overtaken");
  const { captureId, policyVersion } = work;
  const standardizationId = await writeStandardization(tx, {
    ...{ schoolId, captureId, policyVersion, pictures },
    outcome: { ...outcome, measures },
  });
  await tx
    .update(submissions)
    .set({ standardizationId, version: sql`${submissions.version} + 1` })
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, submissionId)));
  await tx
    .update(reviewItems)
    .set({ findings: findings(measures), isClean: isClean(measures, work.attemptNo) })
    .where(and(eq(reviewItems.schoolId, schoolId), eq(reviewItems.id, work.itemId)));
  await close(tx, work, "done", standardizationId);
  await recordAudit(tx, ctx, {
    schoolId,
    taskId,
    action: "submission.process",
    entityType: "submission",
    entityId: submissionId,
    detail: { recutId, standardizationId },
  });
}

/** What was found by comparing with the reference holds for every cut of the same original. */
function comparedBefore(measures: unknown): Measure[] {
  return measureSchema
    .array()
    .parse(measures)
    .filter(({ code }) => code === "referenceCopy");
}

async function close(
  tx: Tx,
  { schoolId, recutId }: Settled,
  state: "done" | "failed" | "overtaken",
  standardizationId: string | null = null,
): Promise<void> {
  await tx
    .update(recuts)
    .set({ state, standardizationId })
    .where(and(eq(recuts.schoolId, schoolId), eq(recuts.id, recutId)));
}
