import type { IdentityResult } from "../schema";

/**
 * What the four characters of a CTID answer come to: the first speaks of name and number, the second of the portrait;
 * 0 is success, X not checked. What the other digits mean one by one is not published, so they are kept as they came.
 */
export function normalisedCtid(
  retCode: number,
  resStr: string | undefined,
  withPortrait: boolean,
): IdentityResult {
  const [text, portrait] = resStr ?? "";
  if (text === undefined) return "providerError";
  if (text !== "0") return text === "X" ? "providerError" : "idMismatch";
  if (withPortrait && portrait !== "0") return portrait === "X" ? "badImage" : "different";
  return retCode === 0 ? "same" : "providerError";
}
