import type { CompareOutcome } from "@/lib/imaging/outcome-schema";

/** A comparison as the columns of a submission. */
export function compareColumns(compare: CompareOutcome) {
  const scored = compare.status === "scored" ? compare : null;
  return {
    compareStatus: compare.status,
    compareScore: scored?.score ?? null,
    compareRaw: scored?.raw ?? null,
    compareEngine: scored?.engine ?? null,
    compareReason: compare.status === "cannotCompare" ? compare.reason : null,
  };
}
