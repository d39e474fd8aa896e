import { describe, expect, it } from "vitest";
import type { MatchKind } from "../same-picture/match-schema";
import { referenceCopy } from "./reference-copy";

const SCORED = { status: "scored", score: 80, raw: 0.3, engine: "local", mayIntercept: false } as const;
const match = (kind: MatchKind) => ({ kind, distance: 0.1, correlation: 0.97 });

describe("referenceCopy", () => {
  it.each([
    ["sameFile", "block"],
    ["samePicture", "block"],
    ["likelySamePicture", "warn"],
    ["similarFace", "pass"],
  ] as const)("%s: %s", (kind, verdict) => {
    expect(referenceCopy(match(kind), SCORED).verdict).toBe(verdict);
  });

  it("passes another picture, also where the faces could not be scored", () => {
    expect(referenceCopy(null, SCORED)).toMatchObject({ value: 0, verdict: "pass" });
    expect(referenceCopy(null, { status: "cannotCompare", reason: "captureTurned" }).verdict).toBe("pass");
  });

  it.each(["referenceWithoutFace", "referenceUnreadable"] as const)("does not know with %s", (reason) => {
    expect(referenceCopy(null, { status: "cannotCompare", reason })).toMatchObject({
      value: null,
      verdict: "unmeasured",
    });
  });
});
