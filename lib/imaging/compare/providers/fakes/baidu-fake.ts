import { z } from "zod";
import type { Transport } from "../ask";
import { type Judge, json } from "./judge";

const face = z.object({ image: z.base64(), image_type: z.literal("BASE64"), face_type: z.string() });
const bodySchema = z.tuple([face, face]);
const TOKEN_SECONDS = 30 * 24 * 3600;

/** Speaks Baidu's token and match calls; a token ends after thirty days, as the real one. */
export function baiduFake(
  keys: { apiKey: string; secretKey: string },
  judge: Judge,
  now: () => Date,
): Transport {
  const tokens = new Map<string, number>();

  function issueToken(query: URLSearchParams): Response {
    if (query.get("client_id") !== keys.apiKey || query.get("client_secret") !== keys.secretKey)
      return json({ error: "invalid_client", error_description: "unknown client id" }, 401);
    const token = `24.fake${tokens.size}.${TOKEN_SECONDS}.${now().getTime()}.1-1`;
    tokens.set(token, now().getTime() + TOKEN_SECONDS * 1000);
    return json({ access_token: token, expires_in: TOKEN_SECONDS });
  }

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/oauth/2.0/token") return issueToken(searchParams);
    const endsAt = tokens.get(searchParams.get("access_token") ?? "");
    if (endsAt === undefined)
      return json({ error_code: 110, error_msg: "Access token invalid or no longer valid" });
    if (now().getTime() > endsAt) return json({ error_code: 111, error_msg: "Access token expired" });
    const parsed = bodySchema.safeParse(await request.json());
    if (!parsed.success) return json({ error_code: 222001, error_msg: "param[] is null" });
    const [one, other] = parsed.data;
    const score = await judge(Buffer.from(one.image, "base64"), Buffer.from(other.image, "base64"));
    return score === null
      ? json({ error_code: 222202, error_msg: "pic not has face" })
      : json({ error_code: 0, error_msg: "SUCCESS", result: { score } });
  };
}
