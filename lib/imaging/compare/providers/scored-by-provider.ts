import type { log } from "@/lib/log";
import type { ImagingEngine } from "../../engine";
import type { CompareOutcome } from "../../outcome-schema";
import { type CompareQuestion, type FaceCompareProvider, ProviderUnavailableError } from "./provider";

const TRIES = 3;

/**
 * An engine whose comparisons are scored by a provider. What the local engine cannot compare (no face, blurred,
 * turned) is not sent; a provider that is unavailable stops nothing: the reviewer is told and looks.
 */
export function scoredByProvider(
  engine: ImagingEngine,
  provider: FaceCompareProvider,
  report: typeof log,
): ImagingEngine {
  /** An upright JPEG of a screen's size without metadata, so that no more than needed leaves the house. */
  async function sent(original: Buffer): Promise<Buffer | null> {
    const prepared = await engine.prepareReference({ original });
    return prepared.ok ? prepared.view : null;
  }

  /** @param local what the local engine says, which stands where a picture cannot be sent */
  async function scored(
    local: CompareOutcome,
    capture: Buffer | null,
    reference: Buffer | null,
  ): Promise<CompareOutcome> {
    if (!capture || !reference) return local;
    return askedPatiently(provider, { capture, reference, identity: null }, report);
  }

  return {
    ...engine,
    async processCapture(input) {
      const outcome = await engine.processCapture(input);
      if (!outcome.ok || !input.reference || outcome.compare.status !== "scored") return outcome;
      return {
        ...outcome,
        compare: await scored(outcome.compare, outcome.view, await sent(input.reference)),
      };
    },
    async compare({ capture, reference }) {
      const local = await engine.compare({ capture, reference });
      return local.status === "scored" ? scored(local, await sent(capture), await sent(reference)) : local;
    },
  };
}

async function askedPatiently(
  provider: FaceCompareProvider,
  question: CompareQuestion,
  report: typeof log,
): Promise<CompareOutcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await provider.compare(question);
      if (answer.status === "answered") throw new ProviderUnavailableError(answer.engine, "noScore", false);
      if (answer.status === "cannotCompare") return answer;
      const { score, raw, engine } = answer;
      const mayIntercept = provider.engine.meaningful === "both";
      return { status: "scored", score, raw, engine, mayIntercept };
    } catch (error) {
      if (!(error instanceof ProviderUnavailableError)) throw error;
      report("warn", "compare.unavailable", { engine: error.engine, code: error.code, attempt });
      if (!error.isTemporary || attempt === TRIES) return { status: "cannotCompare", reason: "engineFailed" };
    }
  }
}
