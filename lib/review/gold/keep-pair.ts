import { goldPhotos } from "@/db/schema/gold";
import { type Reach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { CaptureOutcome } from "@/lib/imaging/engine";
import { compareColumns } from "@/lib/intake/mutations/compare-columns";
import { storePicture } from "@/lib/intake/mutations/store-picture";
import type { Policy } from "@/lib/tasks/schema";
import { type GoldPair, pairName } from "../labelled-set/pairs";
import type { PreparedReference, PreparedReferences } from "./references";

export type MadePair = {
  pair: GoldPair;
  original: Buffer;
  outcome: Extract<CaptureOutcome, { ok: true }>;
  beside: PreparedReference;
};

export type GoldPlace = {
  schoolId: string;
  taskId: string;
  policy: Policy;
  references: PreparedReferences;
};

const NOT_COMPARED = {
  compareStatus: "off" as const,
  compareScore: null,
  compareEngine: null,
  compareReason: null,
};

/** Stores a pair's pictures and what was measured on them; a pair that is there already stays as it is. */
export async function keepPair(
  ctx: Ctx,
  reach: Reach,
  { policy, references, ...place }: GoldPlace,
  { pair, original, outcome, beside }: MadePair,
): Promise<void> {
  const store = (bytes: Buffer) => storePicture(ctx, reach, place, bytes);
  const pictures = {
    originalId: await store(original),
    standardId: await store(outcome.standard),
    viewId: await store(outcome.view),
    thumbId: await store(outcome.thumb),
    referenceId: await store(beside.review),
    referenceViewId: await store(beside.view),
    referenceThumbId: await store(beside.thumb),
  };
  const { compareRaw: _, ...compare } = policy.faceCompare.enabled
    ? compareColumns(outcome.compare)
    : { ...NOT_COMPARED, compareRaw: null };
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
          ? references.standing(pair.reference, outcome.fingerprint.descriptor)
          : null,
        geometry: outcome.geometry,
        measures: outcome.measures,
        referenceGeometry: beside.geometry,
      })
      .onConflictDoNothing(),
  );
}
