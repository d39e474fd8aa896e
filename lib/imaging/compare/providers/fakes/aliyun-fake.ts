import { type AliyunKeys, aliyunHeaders } from "../aliyun-signature";
import type { Transport } from "../ask";
import { type Judge, json } from "./judge";

/** Speaks CompareFaces as the real service does: signature, form body, thresholds that belong to the call. */
export function aliyunFake(keys: AliyunKeys, judge: Judge): Transport {
  return async (request) => {
    const body = await request.text();
    const header = (name: string) => request.headers.get(name) ?? "";
    const { host, searchParams } = new URL(request.url);
    const expected = aliyunHeaders(keys, {
      host,
      action: header("x-acs-action"),
      version: header("x-acs-version"),
      query: Object.fromEntries(searchParams),
      body,
      date: header("x-acs-date"),
      nonce: header("x-acs-signature-nonce"),
    });
    if (header("Authorization") !== expected.Authorization)
      return json({ Code: "SignatureDoesNotMatch" }, 400);
    const form = new URLSearchParams(body);
    const pictures = ["SourceImageValue", "TargetImageValue"].map((name) => pictureOf(form.get(name)));
    const [one, other] = pictures;
    if (!one || !other) return json({ Code: "InvalidImage.Format" });
    const score = await judge(one, other);
    if (score === null) return json({ Code: "InvalidFace.NotFound" });
    return json({
      Code: "1",
      Data: {
        SimilarityScore: score,
        ConfidenceThresholds: JSON.stringify({ "0.0001": "90.07", "0.001": "80.01", "0.01": "70.02" }),
      },
    });
  };
}

function pictureOf(value: string | null): Buffer | null {
  return value?.startsWith("base64://") ? Buffer.from(value.slice("base64://".length), "base64") : null;
}
