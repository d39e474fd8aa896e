import { describe, expect, it } from "vitest";
import { CATALOGUE } from "@/lib/i18n/catalogue";
import { MEASURE_CODES } from "@/lib/imaging/measure-schema";
import {
  REASON_GROUPS,
  REJECT_REASON_CODES,
  type RejectReason,
  reasonOf,
  suggestedReason,
  toggledReason,
} from "./reasons";

describe("the reasons of a rejection", () => {
  it("each have a text, a group with a name, and a key of their own", () => {
    const keys = REJECT_REASON_CODES.map((code) => reasonOf(code).key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(CATALOGUE.rejectReason).sort()).toEqual([...REJECT_REASON_CODES].sort());
    expect(Object.keys(CATALOGUE.reasonGroup).sort()).toEqual([...REASON_GROUPS].sort());
  });

  it("never share a measure, so that a failed one points at a single reason", () => {
    const measures = REJECT_REASON_CODES.flatMap((code) => reasonOf(code).measures);
    expect(new Set(measures).size).toBe(measures.length);
    for (const measure of measures) expect(MEASURE_CODES).toContain(measure);
  });

  it("are final only where the picture shows somebody else", () => {
    expect(REJECT_REASON_CODES.filter((code) => reasonOf(code).isFinal)).toEqual(["notSame"]);
  });

  it("cost no attempt only where the picture shows somebody else", () => {
    expect(REJECT_REASON_CODES.filter((code) => !reasonOf(code).spendsAttempt)).toEqual(["notSame"]);
  });
});

describe("suggestedReason", () => {
  it.each([
    ["nothing where all is well", [{ code: "headTop", verdict: "pass" }], null],
    ["nothing without measures", [], null],
    ["nothing for what could not be measured", [{ code: "sharpness", verdict: "unmeasured" }], null],
    ["the reason of a warning", [{ code: "sharpness", verdict: "warn" }], "blur"],
    [
      "a blocking one before a warning",
      [
        { code: "headTop", verdict: "warn" },
        { code: "glare", verdict: "block" },
      ],
      "glasses",
    ],
    [
      "the first of the list among equals",
      [
        { code: "glare", verdict: "warn" },
        { code: "eyeLine", verdict: "warn" },
      ],
      "eyeLine",
    ],
  ] as const)("is %s", (_, measures, reason) => {
    expect(suggestedReason([...measures])).toBe(reason);
  });
});

describe("toggledReason", () => {
  it.each<[string, RejectReason[], RejectReason, RejectReason[]]>([
    ["adds one", ["blur"], "light", ["blur", "light"]],
    ["takes one out", ["blur", "light"], "blur", ["light"]],
    [
      "keeps the headline and drops the last",
      ["blur", "light", "tilt"],
      "glasses",
      ["blur", "light", "glasses"],
    ],
  ])("%s", (_, chosen, reason, expected) => {
    expect(toggledReason(chosen, reason)).toEqual(expected);
  });
});
