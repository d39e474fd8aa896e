import { z } from "zod";
import type { CannotCompare } from "../../outcome-schema";
import { ask, type Transport } from "./ask";
import { type FaceCompareProvider, ProviderUnavailableError, referenceOf, scored } from "./provider";

const BASE = "https://aip.baidubce.com";
const ENGINE = "baidu-face-v3";
/** 80 is a false accept of 0.01 %. */
const SCALE = { min: 0, max: 100 };
/** A token is renewed this long before it ends. */
const TOKEN_MARGIN_MS = 60_000;

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() });
const answerSchema = z.object({
  error_code: z.number(),
  error_msg: z.string(),
  result: z.object({ score: z.number() }).nullish(),
});

/** Error codes about the pictures (cloud.baidu.com/doc/FACE/s/5k37c1ujz). */
const UNUSABLE: Record<number, CannotCompare> = {
  222202: "referenceWithoutFace",
  222203: "referenceUnreadable",
  222205: "referenceUnreadable",
  223113: "referenceBlurred",
  223114: "referenceBlurred",
  223115: "referenceBlurred",
};
const TOKEN_INVALID = [110, 111];
const TEMPORARY = [1, 2, 4, 17, 18, 19, 222901, 222902, 222903, 222904, 222905];

/** Baidu AI face compare (rest/2.0/face/v3/match). */
export function baiduProvider(
  keys: { apiKey: string; secretKey: string },
  transport: Transport,
  now: () => Date,
): FaceCompareProvider {
  let token: { text: string; endsAt: number } | null = null;

  async function currentToken(): Promise<string> {
    if (token && now().getTime() < token.endsAt - TOKEN_MARGIN_MS) return token.text;
    const query = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: keys.apiKey,
      client_secret: keys.secretKey,
    });
    const answer = await ask(
      ENGINE,
      transport,
      `${BASE}/oauth/2.0/token?${query}`,
      { method: "POST" },
      tokenSchema,
    );
    token = { text: answer.access_token, endsAt: now().getTime() + answer.expires_in * 1000 };
    return token.text;
  }

  async function match(body: string) {
    const url = `${BASE}/rest/2.0/face/v3/match?access_token=${await currentToken()}`;
    const headers = { "Content-Type": "application/json" };
    return ask(ENGINE, transport, url, { method: "POST", headers, body }, answerSchema);
  }

  return {
    engine: {
      id: ENGINE,
      needs: "reference",
      meaningful: "both",
      lines: { interceptBelow: 70, greyBelow: 80 },
    },
    async compare(question) {
      const body = JSON.stringify([
        { image: question.capture.toString("base64"), image_type: "BASE64", face_type: "LIVE" },
        { image: referenceOf(question).toString("base64"), image_type: "BASE64", face_type: "CERT" },
      ]);
      let answer = await match(body);
      if (TOKEN_INVALID.includes(answer.error_code)) {
        token = null;
        answer = await match(body);
      }
      if (answer.error_code === 0 && answer.result) return scored(ENGINE, answer.result.score, SCALE);
      const reason = UNUSABLE[answer.error_code];
      if (reason) return { status: "cannotCompare", reason };
      throw new ProviderUnavailableError(
        ENGINE,
        String(answer.error_code),
        TEMPORARY.includes(answer.error_code),
      );
    },
  };
}
