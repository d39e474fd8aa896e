import { and, eq } from "drizzle-orm";
import { goldPhotos } from "@/db/schema/gold";
import type { GoldKind } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { routeAfterProcessing } from "@/lib/intake/policy";
import { enqueue } from "@/lib/jobs/enqueue";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { makeGoldJob } from "../jobs";
import { labelledPairs, readLabelled } from "../labelled-set/labelled-set";
import { composition, type GoldPair, inSecretOrder, pairName } from "../labelled-set/pairs";
import { keepPair, type MadePair } from "./keep-pair";
import { prepareReferences } from "./references";
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

/** Faults are the rarest, and whose face is needed beside a look-alike is not to be used up by a clean pair. */
const FILL_ORDER = ["fault", "lookAlike", "clean"] as const satisfies readonly GoldKind[];
/** So many pairs are tried for each that is wanted. */
const TRIES = 4;

/**
 * Job `gold.make`: pairs of the labelled set, standardised, measured and compared like any student's photo, no face
 * twice. Pairs that the machine lets through come first; faults that it stops fill up what is missing, as photos that
 * a person has sent on to the reviewers. Going on after a stop makes only what is missing.
 */
export async function makeGold(ctx: Ctx, engine: ImagingEngine, input: MakeGoldInput): Promise<void> {
  const { schoolId, taskId, count } = input;
  const reach = requirePermission(ctx, "review.gold", { schoolId, taskId });
  const { policy, made } = await withinReach(ctx, reach, async (tx) => ({
    policy: (await policyInForce(tx, schoolId, taskId)).policy,
    made: await tx
      .select({ kind: goldPhotos.kind, source: goldPhotos.source })
      .from(goldPhotos)
      .where(and(eq(goldPhotos.schoolId, schoolId), eq(goldPhotos.taskId, taskId))),
  }));
  const wanted = composition(count);
  const lack = (kind: GoldKind) => wanted[kind] - made.filter((one) => one.kind === kind).length;
  if (FILL_ORDER.every((kind) => lack(kind) <= 0)) return;
  const pairs = inSecretOrder(
    (await labelledPairs()).filter(({ survivesCut }) => survivesCut),
    taskId,
  );
  const known = new Set(made.map(({ source }) => source));
  const used = new Set(pairs.filter((pair) => known.has(pairName(pair))).map(({ capture }) => capture));
  const references = await prepareReferences(engine, pairs);
  const where = { schoolId, taskId, policy, references };
  for (const kind of FILL_ORDER) {
    const stopped: MadePair[] = [];
    let left = lack(kind);
    const keep = async (one: MadePair) => {
      await keepPair(ctx, reach, where, one);
      used.add(one.pair.capture);
      left--;
    };
    const candidates = pairs.filter((pair) => pair.kind === kind && !used.has(pair.capture));
    for (const pair of candidates.slice(0, wanted[kind] * TRIES)) {
      if (left <= 0) break;
      const { one, isStopped } = await makePair(engine, where, pair);
      if (one && !isStopped) await keep(one);
      else if (one && kind === "fault" && stopped.length < left) stopped.push(one);
    }
    for (const one of stopped.slice(0, Math.max(0, left))) await keep(one);
  }
}

async function makePair(
  engine: ImagingEngine,
  { policy, references }: Parameters<typeof keepPair>[2],
  pair: GoldPair,
): Promise<{ one: MadePair | null; isStopped: boolean }> {
  const [original, reference] = await Promise.all([readLabelled(pair.capture), readLabelled(pair.reference)]);
  const outcome = await engine.processCapture({
    original,
    spec: policy.photoSpec,
    reference: policy.faceCompare.enabled ? reference : null,
  });
  const beside = references.get(pair.reference);
  return {
    one: outcome.ok && beside ? { pair, original, outcome, beside } : null,
    isStopped: routeAfterProcessing(outcome, policy.faceCompare, 0).submission !== "inReview",
  };
}
