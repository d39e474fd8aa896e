import { and, eq } from "drizzle-orm";
import { goldPhotos } from "@/db/schema/gold";
import { recordAudit } from "@/lib/audit/record";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { CaptureOutcome, ImagingEngine } from "@/lib/imaging/engine";
import { compareColumns } from "@/lib/intake/mutations/compare-columns";
import { storePicture } from "@/lib/intake/mutations/store-picture";
import { routeAfterProcessing } from "@/lib/intake/policy";
import { enqueue } from "@/lib/jobs/enqueue";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { Policy } from "@/lib/tasks/schema";
import { makeGoldJob } from "../jobs";
import { labelledPairs, readLabelled } from "../labelled-set/labelled-set";
import { composition, drawPairs, type GoldPair, pairName } from "../labelled-set/pairs";
import { type PreparedReference, prepareReferences, standingIn } from "./references";
import type { MakeGoldInput } from "./schema";

/** A lead asks for a task's gold photos; the worker makes them by the task's own rules. */
export async function requestGold(ctx: Ctx, input: MakeGoldInput): Promise<void> {
  const { schoolId, taskId, count } = input;
  const reach = requirePermission(ctx, "review.gold", { schoolId, taskId });
  await withinReach(ctx, reach, async (tx) => {
    await policyInForce(tx, schoolId, taskId);
    await enqueue(tx, makeGoldJob, input);
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "gold.make",
      entityType: "task",
      entityId: taskId,
      detail: { count },
    });
  });
}

/**
 * Job `gold.make`: pairs of the labelled set, standardised, measured and compared like any student's photo. What a
 * student's photo of the same kind would be stopped for never comes before a reviewer, so it is left out here too.
 */
export async function makeGold(ctx: Ctx, engine: ImagingEngine, input: MakeGoldInput): Promise<void> {
  const { schoolId, taskId, count } = input;
  const reach = requirePermission(ctx, "review.gold", { schoolId, taskId });
  const { policy, made } = await withinReach(ctx, reach, async (tx) => ({
    policy: (await policyInForce(tx, schoolId, taskId)).policy,
    made: await tx
      .select({ source: goldPhotos.source })
      .from(goldPhotos)
      .where(and(eq(goldPhotos.schoolId, schoolId), eq(goldPhotos.taskId, taskId))),
  }));
  const known = new Set(made.map(({ source }) => source));
  const pairs = (await labelledPairs()).filter(({ survivesCut }) => survivesCut);
  const missing = drawPairs(pairs, composition(count), taskId, "once").filter(
    (pair) => !known.has(pairName(pair)),
  );
  if (missing.length === 0) return;
  const references = await prepareReferences(engine, pairs);
  const where = { schoolId, taskId, policy, references };
  for (const pair of missing) await makePair(ctx, reach, engine, where, pair);
}

type Where = {
  schoolId: string;
  taskId: string;
  policy: Policy;
  references: ReadonlyMap<string, PreparedReference>;
};

async function makePair(
  ctx: Ctx,
  reach: Reach,
  engine: ImagingEngine,
  where: Where,
  pair: GoldPair,
): Promise<void> {
  const { policy } = where;
  const [original, reference] = await Promise.all([readLabelled(pair.capture), readLabelled(pair.reference)]);
  const isCompared = policy.faceCompare.enabled;
  const outcome = await engine.processCapture({
    original,
    spec: policy.photoSpec,
    reference: isCompared ? reference : null,
  });
  const beside = where.references.get(pair.reference);
  const comesToReview = routeAfterProcessing(outcome, policy.faceCompare, 0).submission === "inReview";
  if (outcome.ok && beside && comesToReview)
    await keepPair(ctx, reach, where, pair, original, outcome, beside);
}

async function keepPair(
  ctx: Ctx,
  reach: Reach,
  { policy, references, ...place }: Where,
  pair: GoldPair,
  original: Buffer,
  outcome: Extract<CaptureOutcome, { ok: true }>,
  beside: PreparedReference,
): Promise<void> {
  const store = (bytes: Buffer) => storePicture(ctx, reach, place, bytes);
  const pictures = {
    originalId: await store(original),
    standardId: await store(outcome.standard),
    viewId: await store(outcome.view),
    referenceId: await store(beside.review),
    referenceViewId: await store(beside.view),
  };
  const { compareRaw: _, ...compare } = policy.faceCompare.enabled
    ? compareColumns(outcome.compare)
    : NOT_COMPARED;
  await withinReach(ctx, reach, (tx) =>
    tx
      .insert(goldPhotos)
      .values({
        ...place,
        ...pictures,
        ...compare,
        kind: pair.kind,
        reasons: pair.reasons,
        source: pairName(pair),
        cohort: policy.faceCompare.enabled
          ? standingIn(references, pair.reference, outcome.fingerprint.descriptor)
          : null,
        geometry: outcome.geometry,
        measures: outcome.measures,
        referenceGeometry: beside.geometry,
      })
      .onConflictDoNothing(),
  );
}

const NOT_COMPARED = {
  compareStatus: "off" as const,
  compareScore: null,
  compareRaw: null,
  compareEngine: null,
  compareReason: null,
};
