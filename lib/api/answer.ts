import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { checkInput, fieldIssue } from "@/lib/actions/field-issue";
import { clockAt } from "@/lib/auth/ctx";
import type { StudentCtx } from "@/lib/auth/own-enrollment";
import { loadStudentSession } from "@/lib/auth/student-sessions";
import { webDb } from "@/lib/auth/web-db";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { bytesRuleOf } from "./bytes-body";
import { findOperation } from "./find-operation";
import type { Operation } from "./operation";
import { countCall } from "./rate";
import { readBody } from "./read-body";
import { refusalBody } from "./refusal";
import { onceByKey } from "./repeat";

const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** Every request below `/api/v1`: who, how often, what, and once. Cookies are not looked at. */
export async function answerApi(request: Request, path: readonly string[]): Promise<Response> {
  try {
    const { operation, params } = findOperation(request.method, path);
    return told(operation, await perform(request, operation, params));
  } catch (error) {
    if (error instanceof AppError) return refusal(error);
    const reference = randomUUID().slice(0, 8);
    log("error", "api.failed", { reference }, error);
    return refusal(new AppError("unexpected", { reference }));
  }
}

function told({ answer }: Operation, result: unknown): Response {
  const type = bytesRuleOf(answer)?.contentTypes[0];
  if (!type || !Buffer.isBuffer(result)) return Response.json(result, { headers: HEADERS });
  return new Response(new Uint8Array(result), { headers: { ...HEADERS, "content-type": type } });
}

function refusal(error: AppError): Response {
  const headers: Record<string, string> = { ...HEADERS };
  if (error.params.wait) headers["retry-after"] = String(error.params.wait);
  return Response.json(refusalBody(error), { status: error.status, headers });
}

async function perform(
  request: Request,
  operation: Operation,
  params: Record<string, string>,
): Promise<unknown> {
  const db = webDb();
  if (operation.caller === "visitor") {
    const network = networkOf(request);
    await countCall(db, network, operation.id, operation.rate);
    const body = await readBody(request, operation.body);
    return operation.run({ db, network }, inputOf(operation, request, params, body));
  }
  const ctx = await studentOf(request);
  await countCall(db, ctx.actor.accountId, operation.id, operation.rate);
  const body = await readBody(request, operation.body);
  const input = inputOf(operation, request, params, body);
  if (operation.method === "GET") return operation.run(ctx, input);
  const once = {
    accountId: ctx.actor.accountId,
    key: request.headers.get("idempotency-key"),
    operation: operation.id,
    content: JSON.stringify([input.params, input.query, Buffer.isBuffer(body) ? digest(body) : body]),
  };
  return onceByKey(db, once, () => operation.run(ctx, input));
}

const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** @throws AppError signInRequired */
async function studentOf(request: Request): Promise<StudentCtx> {
  const token = /^Bearer ([\w-]{20,100})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  const actor = token ? await loadStudentSession(webDb(), token) : null;
  if (!actor) throw new AppError("signInRequired");
  return { actor, db: webDb(), clock: clockAt(), requestId: randomUUID() };
}

/** @throws AppError invalid with every wrong field; notFound for an address that is none */
function inputOf(operation: Operation, request: Request, given: Record<string, string>, sent: unknown) {
  const params = operation.params.safeParse(given);
  if (!params.success) throw new AppError("notFound");
  const query = checkInput(operation.query, Object.fromEntries(new URL(request.url).searchParams));
  const body = checkInput(operation.body, sent);
  const issues = [...(query.error?.issues ?? []), ...(body.error?.issues ?? [])];
  if (!query.success || !body.success) throw new AppError("invalid", {}, issues.map(fieldIssue));
  return { params: params.data, query: query.data, body: body.data };
}

/** Where a visitor comes from, by the nearest proxy's word. */
function networkOf(request: Request): string {
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
}
