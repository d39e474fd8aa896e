import { z } from "zod";
import type { CannotCompare } from "../../outcome-schema";
import { ask, type Transport } from "./ask";
import { type FaceCompareProvider, ProviderUnavailableError, referenceOf, scored } from "./provider";
import { type TencentKeys, tencentHeaders } from "./tencent-signature";

const HOST = "iai.tencentcloudapi.com";
const MODEL = "3.0";
const ENGINE = `tencent-iai-${MODEL}`;
/** The model's own scale: 40 / 50 / 60 are false accepts of 0.1 / 0.01 / 0.001 % (VerifyFace, model 3.0). */
const SCALE = { min: 0, max: 100 };

const answerSchema = z.object({
  Response: z.union([
    z.object({ Score: z.number(), FaceModelVersion: z.string(), RequestId: z.string() }),
    z.object({ Error: z.object({ Code: z.string(), Message: z.string() }), RequestId: z.string() }),
  ]),
});

/** Codes about the pictures; the API does not say which of the two it means, the capture is checked before. */
const UNUSABLE: Record<string, CannotCompare> = {
  "InvalidParameterValue.NoFaceInPhoto": "referenceWithoutFace",
  "FailedOperation.ImageFacedetectFailed": "referenceWithoutFace",
  "FailedOperation.FaceSizeTooSmall": "referenceFaceTooSmall",
  "FailedOperation.FaceQualityNotQualified": "referenceBlurred",
  "FailedOperation.ImageDecodeFailed": "referenceUnreadable",
  "FailedOperation.ImageSizeExceed": "referenceUnreadable",
};
const TEMPORARY = /^(RequestLimitExceeded|InternalError|FailedOperation\.(RequestTimeout|ServerError))/;

/** Tencent Cloud face recognition, CompareFace (API version 2020-03-03). */
export function tencentProvider(
  keys: TencentKeys & { region: string },
  transport: Transport,
  now: () => Date,
): FaceCompareProvider {
  return {
    engine: {
      id: ENGINE,
      needs: "reference",
      meaningful: "both",
      lines: { interceptBelow: 40, greyBelow: 50 },
    },
    async compare(question) {
      const body = JSON.stringify({
        ImageA: question.capture.toString("base64"),
        ImageB: referenceOf(question).toString("base64"),
        FaceModelVersion: MODEL,
      });
      const timestamp = Math.floor(now().getTime() / 1000);
      const signed = tencentHeaders(keys, {
        host: HOST,
        service: "iai",
        action: "CompareFace",
        body,
        timestamp,
      });
      const headers = { ...signed, "X-TC-Version": "2020-03-03", "X-TC-Region": keys.region };
      const { Response: answer } = await ask(
        ENGINE,
        transport,
        `https://${HOST}/`,
        { method: "POST", headers, body },
        answerSchema,
      );
      if ("Score" in answer) return scored(ENGINE, answer.Score, SCALE);
      const reason = UNUSABLE[answer.Error.Code];
      if (reason) return { status: "cannotCompare", reason };
      throw new ProviderUnavailableError(ENGINE, answer.Error.Code, TEMPORARY.test(answer.Error.Code));
    },
  };
}
