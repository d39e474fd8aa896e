import { z } from "zod";
import type { Transport } from "../ask";
import { type TencentKeys, tencentHeaders } from "../tencent-signature";
import { type Judge, json } from "./judge";

const bodySchema = z.object({
  ImageA: z.base64(),
  ImageB: z.base64(),
  FaceModelVersion: z.literal("3.0"),
});
/** The real service refuses signatures older than this. */
const MAX_AGE_SECONDS = 300;

/** Speaks CompareFace as the real service does: signature, age, parameters, error codes. */
export function tencentFake(keys: TencentKeys, judge: Judge, now: () => Date): Transport {
  return async (request) => {
    const body = await request.text();
    const timestamp = Number(request.headers.get("X-TC-Timestamp"));
    const { host } = new URL(request.url);
    const expected = tencentHeaders(keys, { host, service: "iai", action: "CompareFace", body, timestamp });
    if (request.headers.get("Authorization") !== expected.Authorization)
      return failure("AuthFailure.SignatureFailure");
    if (Math.abs(now().getTime() / 1000 - timestamp) > MAX_AGE_SECONDS)
      return failure("AuthFailure.SignatureExpire");
    const parsed = bodySchema.safeParse(JSON.parse(body));
    if (!parsed.success) return failure("InvalidParameter");
    const score = await judge(
      Buffer.from(parsed.data.ImageA, "base64"),
      Buffer.from(parsed.data.ImageB, "base64"),
    );
    if (score === null) return failure("InvalidParameterValue.NoFaceInPhoto");
    return json({ Response: { Score: score, FaceModelVersion: "3.0", RequestId: "fake" } });
  };
}

/** The service reports every error with status 200. */
function failure(code: string): Response {
  return json({ Response: { Error: { Code: code, Message: "fake" }, RequestId: "fake" } });
}
