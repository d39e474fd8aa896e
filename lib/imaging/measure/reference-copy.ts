import type { Measure } from "../measure-schema";
import type { CompareOutcome } from "../outcome-schema";
import type { PictureMatch } from "../same-picture/match-schema";
import { unmeasured } from "./verdict";

const READING = { code: "referenceCopy", unit: "flag", limit: { max: 0 } } as const;
const UNREAD: readonly string[] = ["referenceWithoutFace", "referenceUnreadable"];

/**
 * Whether a capture is its reference photo itself or an edit of it, which no registry takes. Not measured where
 * the reference could not be read.
 */
export function referenceCopy(match: PictureMatch | null, compare: CompareOutcome): Measure {
  if (compare.status === "cannotCompare" && UNREAD.includes(compare.reason))
    return unmeasured({ code: READING.code, unit: READING.unit });
  switch (match?.kind) {
    case "sameFile":
    case "samePicture":
      return { ...READING, value: 1, verdict: "block" };
    case "likelySamePicture":
      return { ...READING, value: 1, verdict: "warn" };
    default:
      return { ...READING, value: 0, verdict: "pass" };
  }
}
