import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AppError } from "@/lib/errors";
import { requireSameOrigin } from "./staff-route";

/**
 * A file sent as the body of a request: its stream, and the name from the `x-file-name` header.
 * @throws AppError crossSite, emptyFile
 */
export function uploadBody(request: Request): { fileName: string; source: Readable } {
  requireSameOrigin(request);
  const { body } = request;
  if (!body) throw new AppError("emptyFile");
  return {
    // PostgreSQL keeps no text with a NUL.
    fileName: fileNameOf(request.headers.get("x-file-name") ?? "file").replaceAll("\0", "\ufffd"),
    source: Readable.fromWeb(body as ReadableStream),
  };
}

/** Header values are ASCII, so that the sender escapes the name; one that does not is taken as it stands. */
function fileNameOf(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
