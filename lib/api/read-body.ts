import type { z } from "zod";
import { readUpTo, tooLarge } from "@/lib/actions/read-up-to";
import { AppError } from "@/lib/errors";
import { type BytesRule, bytesRuleOf } from "./bytes-body";

const MOST_JSON_BYTES = 64 * 1024;

/**
 * What was sent: a file's bytes where the operation takes one, otherwise JSON, or null where there is nothing.
 * @throws AppError tooLarge, contentType, emptyFile, invalid where it is no JSON
 */
export async function readBody(request: Request, body: z.ZodType): Promise<unknown> {
  if (request.method === "GET") return null;
  const rule = bytesRuleOf(body);
  if (rule) return readFile(request, rule);
  const text = (await readWithin(request, MOST_JSON_BYTES)).toString("utf8");
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", {}, [{ path: "", message: "invalid_format" }]);
  }
}

async function readFile(request: Request, { maxBytes, contentTypes }: BytesRule): Promise<Buffer> {
  const found = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!contentTypes.includes(found))
    throw new AppError("contentType", { found: found || "–", allowed: contentTypes.join(", ") });
  const bytes = await readWithin(request, maxBytes);
  if (bytes.length === 0) throw new AppError("emptyFile");
  return bytes;
}

/** A body that says itself that it is too large is not begun. */
async function readWithin(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  return readUpTo(request.body ?? [], limit);
}
