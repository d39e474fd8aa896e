import "server-only";
import type { z } from "zod";
import { type StaffCtx, staffOrRefuse } from "@/lib/auth/session";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

export const PRIVATE_HEADERS = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/** A route handler for a signed-in person; refusals become JSON with their code, limit and value. */
export async function answerStaff(run: (ctx: StaffCtx) => Promise<Response>): Promise<Response> {
  try {
    return await run(await staffOrRefuse());
  } catch (error) {
    if (error instanceof AppError) {
      return Response.json(
        { code: error.code, params: error.params, fields: error.fields },
        { status: error.status, headers: PRIVATE_HEADERS },
      );
    }
    const reference = crypto.randomUUID().slice(0, 8);
    log("error", "route.failed", { reference }, error);
    return Response.json(
      { code: "unexpected", params: { reference } },
      { status: 500, headers: PRIVATE_HEADERS },
    );
  }
}

/** The same for a JSON body: own origin only, checked by the schema. */
export function answerStaffJson<Schema extends z.ZodType, Data>(
  request: Request,
  schema: Schema,
  run: (ctx: StaffCtx, input: z.output<Schema>) => Promise<Data>,
): Promise<Response> {
  return answerStaff(async (ctx) => {
    requireSameOrigin(request);
    const parsed = schema.safeParse(await request.json().catch(() => null));
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => ({
        path: issue.path.join("."),
        message: issue.message,
      }));
      throw new AppError("invalid", {}, fields);
    }
    const data = await run(ctx, parsed.data);
    return Response.json(data ?? {}, { headers: PRIVATE_HEADERS });
  });
}

/**
 * Writes with a session cookie come from our own pages only: a missing, foreign or `null` origin is refused.
 * @throws AppError crossSite
 */
export function requireSameOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const site = request.headers.get("sec-fetch-site");
  const isOwn = origin !== null && origin !== "null" && URL.canParse(origin) && new URL(origin).host === host;
  if (!isOwn || (site !== null && site !== "same-origin")) throw new AppError("crossSite");
}
