import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { CannotCompare } from "../../outcome-schema";
import { type AliyunKeys, aliyunHeaders, canonicalQuery } from "./aliyun-signature";
import { ask, type Transport } from "./ask";
import { type FaceCompareProvider, ProviderUnavailableError, referenceOf, scored } from "./provider";

const HOST = "cloudauth.aliyuncs.com";
const ENGINE = "aliyun-cloudauth-comparefaces";
const SCALE = { min: 0, max: 100 };

/**
 * `ConfidenceThresholds` belong to the one call and must not be kept; a task's lines stand on the scale that the
 * provider documents instead (60 / 80 / 90 / 95 are false accepts of 1 / 0.1 / 0.01 / 0.001 %).
 */
const LINES = { interceptBelow: 60, greyBelow: 80 };

const answerSchema = z.object({
  Code: z.string(),
  Data: z.object({ SimilarityScore: z.number(), ConfidenceThresholds: z.string().optional() }).nullish(),
});

const UNUSABLE: Record<string, CannotCompare> = {
  "InvalidFace.NotFound": "referenceWithoutFace",
  "InvalidImage.NoFace": "referenceWithoutFace",
  "InvalidImage.Format": "referenceUnreadable",
  "InvalidImage.Size": "referenceUnreadable",
};
const SUCCESS = ["1", "200", "OK"];

/** Aliyun real-person verification, CompareFaces (2019-03-07). */
export function aliyunProvider(keys: AliyunKeys, transport: Transport, now: () => Date): FaceCompareProvider {
  return {
    engine: { id: ENGINE, needs: "reference", meaningful: "both", lines: LINES },
    async compare(question) {
      const body = new URLSearchParams({
        SourceImageType: "FacePic",
        SourceImageValue: `base64://${question.capture.toString("base64")}`,
        TargetImageType: "FacePic",
        TargetImageValue: `base64://${referenceOf(question).toString("base64")}`,
      }).toString();
      const query = { RegionId: "cn-hangzhou" };
      const call = { host: HOST, action: "CompareFaces", version: "2019-03-07", query, body };
      const date = now()
        .toISOString()
        .replace(/\.\d+Z$/, "Z");
      const signed = aliyunHeaders(keys, { ...call, date, nonce: randomUUID() });
      const headers = { ...signed, "Content-Type": "application/x-www-form-urlencoded" };
      const url = `https://${HOST}/?${canonicalQuery(query)}`;
      const answer = await ask(ENGINE, transport, url, { method: "POST", headers, body }, answerSchema);
      if (SUCCESS.includes(answer.Code) && answer.Data)
        return scored(ENGINE, answer.Data.SimilarityScore, SCALE);
      const reason = UNUSABLE[answer.Code];
      if (reason) return { status: "cannotCompare", reason };
      throw new ProviderUnavailableError(ENGINE, answer.Code, answer.Code.startsWith("Throttling"));
    },
  };
}
