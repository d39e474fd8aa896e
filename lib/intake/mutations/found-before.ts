import { openBytes } from "@/lib/crypto/sealed-bytes";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { measureSchema } from "@/lib/imaging/measure-schema";
import {
  type CompareOutcome,
  compareOutcomeSchema,
  engineVersionsSchema,
} from "@/lib/imaging/outcome-schema";
import { unpackFingerprint } from "@/lib/imaging/same-picture/fingerprint";
import { storage } from "@/lib/storage/objects";
import type { Policy } from "@/lib/tasks/schema";
import type { Found } from "./settle-submission";

/** A standard photo that the student had made before handing it in. */
export type Production = {
  standardizationId: string;
  measures: unknown;
  engine: unknown;
  referenceId: string | null;
  comparesFaces: boolean;
  compare: unknown;
  print: Buffer | null;
};

type Work = {
  schoolId: string;
  originalId: string;
  originalKey: string;
  reference: { id: string; key: string } | null;
  policy: Policy;
};

/**
 * What was found while the standard photo was made; nothing is made or measured twice. Only a reference photo that
 * came since, or another one, is still compared with.
 */
export async function foundBefore(engine: ImagingEngine, work: Work, made: Production): Promise<Found> {
  const { schoolId, originalId: ownerId, policy } = work;
  const mayCompare = policy.faceCompare.enabled && made.comparesFaces;
  const print = mayCompare && made.print;
  return {
    ok: true,
    measures: measureSchema.array().parse(made.measures),
    compare: mayCompare ? await comparison(engine, work, made) : null,
    print: print
      ? {
          fingerprint: unpackFingerprint(openBytes({ purpose: "facePrint", schoolId, ownerId }, print)),
          engine: engineVersionsSchema.parse(made.engine),
        }
      : null,
  };
}

async function comparison(
  engine: ImagingEngine,
  { originalKey, reference }: Work,
  { referenceId, compare }: Production,
): Promise<CompareOutcome> {
  if (!reference) return { status: "noReference" };
  if (compare && referenceId === reference.id) return compareOutcomeSchema.parse(compare);
  return engine.compare({
    capture: await storage().read(originalKey),
    reference: await storage().read(reference.key),
  });
}
