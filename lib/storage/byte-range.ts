import type { ByteRange } from "./storage";

/**
 * The span a `Range` header asks for (RFC 9110 §14): a single range of bytes. Null means "everything", also for
 * what is not understood.
 */
export function byteRange(header: string | null, size: number): ByteRange | null | "unsatisfiable" {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!found || (found[1] === "" && found[2] === "")) return null;
  const [, from = "", to = ""] = found;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start >= size || start > end ? "unsatisfiable" : { start, end };
}
