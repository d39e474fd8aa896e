import { beforeEach, describe, expect, it } from "vitest";
import { picture } from "@/db/testing/collection";
import { plainEngine } from "@/db/testing/plain-engine";
import type { CompareOutcome } from "../../outcome-schema";
import { PHOTO_SPEC_PRESETS } from "../../spec-presets";
import { chosenProvider } from "./chosen-provider";
import { type FaceCompareProvider, ProviderUnavailableError } from "./provider";
import { scoredByProvider } from "./scored-by-provider";

const LOCAL: CompareOutcome = { status: "scored", score: 71, raw: 0.4, engine: "plain", mayIntercept: false };
const BLURRED: CompareOutcome = { status: "cannotCompare", reason: "captureBlurred" };
const spec = PHOTO_SPEC_PRESETS.chsi99;
const now = () => new Date();

const reported: string[] = [];
const report = (_level: string, event: string) => void reported.push(event);
beforeEach(() => {
  reported.length = 0;
});

const settings = (provider: "local" | "tencent" | "baidu" | "aliyun") => ({
  QC_FACE_COMPARE: provider,
  QC_FACE_COMPARE_REGION: "ap-guangzhou",
  QC_FACE_COMPARE_FAKE: "1" as const,
});

async function compared(provider: FaceCompareProvider, local: CompareOutcome = LOCAL) {
  const engine = scoredByProvider(plainEngine({ compare: local }), provider, report);
  const [original, reference] = [await picture(1), await picture(2)];
  const outcome = await engine.processCapture({ original, spec, reference });
  return {
    ofCapture: outcome.ok && outcome.compare,
    ofPair: await engine.compare({ capture: original, reference }),
  };
}

describe("a face-compare provider of the settings", () => {
  it.each([
    ["tencent", "fake:tencent-iai-3.0"],
    ["baidu", "fake:baidu-face-v3"],
    ["aliyun", "fake:aliyun-cloudauth-comparefaces"],
  ] as const)("%s scores in its own protocol, and says where it is a fake", async (name, engine) => {
    const local = plainEngine({ compare: LOCAL });
    const provider = chosenProvider(settings(name), local, now);
    if (!provider) throw new Error("there is no provider");
    const expected = { status: "scored", score: 71, raw: 71, engine, mayIntercept: true };
    expect(await compared(provider)).toEqual({ ofCapture: expected, ofPair: expected });
  });

  it("is none where the engine that ships scores", () => {
    expect(chosenProvider(settings("local"), plainEngine(), now)).toBeNull();
  });
});

describe("an engine scored by a provider", () => {
  const asked: Buffer[] = [];
  const provider = (compare: FaceCompareProvider["compare"]): FaceCompareProvider => ({
    engine: { id: "other", needs: "reference", meaningful: "low", lines: null },
    compare: (question) => {
      asked.push(question.capture);
      return compare(question);
    },
  });
  const failing = (isTemporary: boolean) =>
    provider(() => Promise.reject(new ProviderUnavailableError("other", "down", isTemporary)));
  const failed = { status: "cannotCompare", reason: "engineFailed" };

  it("sends nothing that cannot be compared", async () => {
    asked.length = 0;
    expect(await compared(failing(false), BLURRED)).toEqual({ ofCapture: BLURRED, ofPair: BLURRED });
    expect(asked).toEqual([]);
  });

  it.each([
    ["lastingly", false, 2],
    ["for a while, after trying again", true, 6],
  ])("stops nothing where the provider is away %s", async (_name, isTemporary, times) => {
    asked.length = 0;
    expect(await compared(failing(isTemporary))).toEqual({ ofCapture: failed, ofPair: failed });
    expect(asked).toHaveLength(times);
    expect(reported).toEqual(asked.map(() => "compare.unavailable"));
  });

  it("leaves a capture without a reference alone", async () => {
    const engine = scoredByProvider(plainEngine(), failing(false), report);
    const outcome = await engine.processCapture({ original: await picture(1), spec, reference: null });
    expect(outcome.ok && outcome.compare).toEqual({ status: "noReference" });
  });
});
