import type { z } from "zod";
import type { Transport } from "../ask";
import { type TencentKeys, tencentHeaders } from "../tencent-signature";
import { json } from "./judge";

/** The real service refuses signatures older than this. */
const MAX_AGE_SECONDS = 300;

type Spoken = { keys: TencentKeys; service: string; action: string; now: () => Date };

/** What the service says of a call: an answer, or one of its own error codes. */
type Said = { code: string } | { answer: object };

/** One action of the service behind what the real one checks first: signature, age, parameters. */
export function tencentCall<Body>(
  { keys, service, action, now }: Spoken,
  schema: z.ZodType<Body>,
  answer: (body: Body) => Promise<Said>,
): Transport {
  return async (request) => {
    const body = await request.text();
    const timestamp = Number(request.headers.get("X-TC-Timestamp"));
    const { host } = new URL(request.url);
    const expected = tencentHeaders(keys, { host, service, action, body, timestamp });
    if (request.headers.get("Authorization") !== expected.Authorization)
      return failure("AuthFailure.SignatureFailure");
    if (Math.abs(now().getTime() / 1000 - timestamp) > MAX_AGE_SECONDS)
      return failure("AuthFailure.SignatureExpire");
    const parsed = schema.safeParse(JSON.parse(body));
    if (!parsed.success) return failure("InvalidParameter");
    const said = await answer(parsed.data);
    return "code" in said ? failure(said.code) : json({ Response: { ...said.answer, RequestId: "fake" } });
  };
}

/** The service reports every error with status 200. */
function failure(code: string): Response {
  return json({ Response: { Error: { Code: code, Message: "fake" }, RequestId: "fake" } });
}
