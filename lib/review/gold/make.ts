import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { goldMakings, goldPhotos } from "@/db/schema/gold";
import type { GoldKind } from "@/db/vocabulary";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { routeAfterProcessing } from "@/lib/intake/policy";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { labelledPairs, readLabelled } from "../labelled-set/labelled-set";
import { composition, type GoldPair, inSecretOrder, pairName } from "../labelled-set/pairs";
import { type GoldPlace, keepPair, type MadePair } from "./keep-pair";
import { endMaking, type MakingStep, noteStep } from "./making";
import { PreparedReferences } from "./references";
import { lackingKinds } from "./request";
import type { GoldMakingRef } from "./schema";

/**
 * Look-alikes first: nearly every one is kept, so that the first photos come soon, and whose face is needed beside a
 * look-alike is not used up by a clean pair.
 */
const FILL_ORDER = ["lookAlike", "fault", "clean"] as const satisfies readonly GoldKind[];
/** So many pairs are tried for each that is wanted. */
const TRIES = 4;

/**
 * Job `gold.make`: pairs of the labelled set, standardised, measured and compared like any student's photo, no face
 * twice. Pairs that the machine lets through come first; faults that it stops fill up what is missing, as photos that
 * a person has sent on to the reviewers. Given out again after the worker's death it makes only what is missing; a
 * making that has failed has ended, and a lead goes on with it.
 */
export async function makeGold(ctx: Ctx, engine: ImagingEngine, ref: GoldMakingRef): Promise<void> {
  const { schoolId, taskId } = ref;
  const reach = requirePermission(ctx, "review.gold", { schoolId, taskId });
  const note = (step: MakingStep) => withinReach(ctx, reach, (tx) => noteStep(tx, ref, step));
  const end = (hasFailed: boolean) => withinReach(ctx, reach, (tx) => endMaking(tx, ref, hasFailed));
  if (!(await note({ tried: 0, toTry: null }))) return;
  try {
    await fillSet(ctx, reach, engine, { ref, note });
    await end(false);
  } catch (error) {
    await end(true);
    throw error;
  }
}

type Making = { ref: GoldMakingRef; note: (step: MakingStep) => Promise<boolean> };

async function fillSet(ctx: Ctx, reach: Reach, engine: ImagingEngine, { ref, note }: Making): Promise<void> {
  const { policy, size, lack, known } = await withinReach(ctx, reach, (tx) => loadWork(tx, ref));
  const survivors = (await labelledPairs()).filter(({ survivesCut }) => survivesCut);
  const pairs = inSecretOrder(survivors, ref.taskId);
  const used = new Set(pairs.filter((pair) => known.has(pairName(pair))).map(({ capture }) => capture));
  const references = new PreparedReferences(engine);
  const where = { schoolId: ref.schoolId, taskId: ref.taskId, policy, references };
  if (policy.faceCompare.enabled && !(await prepareAll(references, pairs, note))) return;

  const candidates = (kind: GoldKind) =>
    lack[kind] <= 0
      ? []
      : pairs
          .filter((pair) => pair.kind === kind && !used.has(pair.capture))
          .slice(0, composition(size)[kind] * TRIES);
  const keep = async (one: MadePair) => {
    await keepPair(ctx, reach, where, one);
    used.add(one.pair.capture);
    lack[one.pair.kind]--;
  };
  let tried = 0;
  for (const [index, kind] of FILL_ORDER.entries()) {
    const stopped: MadePair[] = [];
    const own = candidates(kind);
    for (const [at, pair] of own.entries()) {
      const later = FILL_ORDER.slice(index + 1).flatMap(candidates).length;
      if (!(await note({ tried, toTry: tried + own.length - at + later }))) return;
      if (lack[kind] <= 0) break;
      const { one, isStopped } = await makePair(engine, where, pair);
      if (one && !isStopped) await keep(one);
      else if (one && kind === "fault" && stopped.length < lack.fault) stopped.push(one);
      tried++;
    }
    for (const one of stopped.slice(0, Math.max(0, lack[kind]))) await keep(one);
  }
  await note({ tried, toTry: tried });
}

async function loadWork(tx: Tx, { schoolId, taskId, makingId }: GoldMakingRef) {
  const { policy } = await policyInForce(tx, schoolId, taskId);
  const [making] = await tx
    .select({ size: goldMakings.setSize })
    .from(goldMakings)
    .where(and(eq(goldMakings.schoolId, schoolId), eq(goldMakings.id, makingId)));
  const size = making?.size ?? 0;
  const made = await tx
    .select({ source: goldPhotos.source })
    .from(goldPhotos)
    .where(and(eq(goldPhotos.schoolId, schoolId), eq(goldPhotos.taskId, taskId)));
  const lack = await lackingKinds(tx, { schoolId, taskId }, size);
  return { policy, size, lack, known: new Set(made.map(({ source }) => source)) };
}

/** Faces are compared with all references of the set, so that a pair's place among them is known. */
async function prepareAll(
  references: PreparedReferences,
  pairs: readonly GoldPair[],
  note: Making["note"],
): Promise<boolean> {
  for (const reference of new Set(pairs.map((pair) => pair.reference))) {
    await references.take(reference);
    if (!(await note({}))) return false;
  }
  return true;
}

async function makePair(
  engine: ImagingEngine,
  { policy, references }: GoldPlace,
  pair: GoldPair,
): Promise<{ one: MadePair | null; isStopped: boolean }> {
  const [original, reference] = await Promise.all([readLabelled(pair.capture), readLabelled(pair.reference)]);
  const outcome = await engine.processCapture({
    original,
    spec: policy.photoSpec,
    reference: policy.faceCompare.enabled ? reference : null,
  });
  const beside = outcome.ok ? await references.take(pair.reference) : null;
  return {
    one: outcome.ok && beside ? { pair, original, outcome, beside } : null,
    isStopped: routeAfterProcessing(outcome, policy.faceCompare, 0).submission !== "inReview",
  };
}
