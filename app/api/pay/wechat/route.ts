import { systemCtx } from "@/lib/auth/ctx";
import { webDb } from "@/lib/auth/web-db";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { receiveNotice } from "@/lib/payments/mutations/receive-notice";
import { payPlatform } from "@/lib/payments/platform/chosen-platform";

/** Notices are a few KB; nothing longer is read. */
const LIMIT_BYTES = 64 * 1024;

/** Notices of WeChat Pay: 204 where taken in or known, a refusal with FAIL otherwise, upon which it comes again. */
export async function POST(request: Request) {
  try {
    if (Number(request.headers.get("content-length") ?? 0) > LIMIT_BYTES) return refusal(413, "tooLarge");
    const body = Buffer.from(await request.arrayBuffer());
    if (body.length > LIMIT_BYTES) return refusal(413, "tooLarge");
    const ctx = systemCtx(webDb(), "payments.notice", "all");
    await receiveNotice(ctx, payPlatform(), { headers: request.headers, body });
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof AppError) {
      log("warn", "payments.notice", { code: error.code, reason: String(error.params.reason ?? "") });
      return refusal(error.status, error.code);
    }
    log("error", "payments.notice", {}, error);
    return refusal(500, "unexpected");
  }
}

function refusal(status: number, message: string): Response {
  return Response.json({ code: "FAIL", message }, { status, headers: { "cache-control": "no-store" } });
}
