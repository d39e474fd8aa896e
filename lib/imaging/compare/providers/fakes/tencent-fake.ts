import { z } from "zod";
import type { Transport } from "../ask";
import type { TencentKeys } from "../tencent-signature";
import type { Judge } from "./judge";
import { tencentCall } from "./tencent-call";

const bodySchema = z.object({
  ImageA: z.base64(),
  ImageB: z.base64(),
  FaceModelVersion: z.literal("3.0"),
});

/** Speaks CompareFace as the real service does: signature, age, parameters, error codes. */
export function tencentFake(keys: TencentKeys, judge: Judge, now: () => Date): Transport {
  return tencentCall({ keys, service: "iai", action: "CompareFace", now }, bodySchema, async (body) => {
    const score = await judge(Buffer.from(body.ImageA, "base64"), Buffer.from(body.ImageB, "base64"));
    if (score === null) return { code: "InvalidParameterValue.NoFaceInPhoto" };
    return { answer: { Score: score, FaceModelVersion: "3.0" } };
  });
}
