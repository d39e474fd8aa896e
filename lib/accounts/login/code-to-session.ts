import { z } from "zod";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const PATIENCE_MS = 5000;
const RETRY_SECONDS = 5;

/** The platform answers 200 also for errors; a success may leave `errcode` out. */
const answerSchema = z.object({
  openid: z.string().min(1).optional(),
  errcode: z.number().optional(),
});

/** Busy, or more than 100 logins a minute of one person. All other codes mean that this login code is no good. */
const COME_BACK_LATER = [-1, 45011];

/**
 * code2Session: the openid of the person who got this code from `wx.login()`. The session key that comes along is
 * not kept: nothing here needs it.
 * @throws AppError loginRefused, loginUnavailable
 */
export async function codeToOpenId(code: string): Promise<string> {
  const { QC_WECHAT_URL, QC_WECHAT_APP_ID, QC_WECHAT_APP_SECRET } = env();
  if (!QC_WECHAT_APP_ID || !QC_WECHAT_APP_SECRET)
    throw new AppError("loginUnavailable", { seconds: RETRY_SECONDS });
  const address = new URL("/sns/jscode2session", QC_WECHAT_URL);
  address.search = new URLSearchParams({
    appid: QC_WECHAT_APP_ID,
    secret: QC_WECHAT_APP_SECRET,
    js_code: code,
    grant_type: "authorization_code",
  }).toString();
  const { openid, errcode } = await ask(address);
  if (openid) return openid;
  if (errcode === undefined || COME_BACK_LATER.includes(errcode))
    throw new AppError("loginUnavailable", { seconds: RETRY_SECONDS });
  throw new AppError("loginRefused");
}

async function ask(address: URL): Promise<z.infer<typeof answerSchema>> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answerSchema.parse(await response.json());
  } catch {
    // The address holds the secret: nothing of what went wrong is passed on.
    throw new AppError("loginUnavailable", { seconds: RETRY_SECONDS });
  }
}
