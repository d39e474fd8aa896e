import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import type { Measure, MeasureCode, Verdict } from "@/lib/imaging/measure-schema";
import type { FaceCompareRules } from "@/lib/tasks/face-compare/rules";
import {
  findings,
  isClean,
  isExhausted,
  openCount,
  routeAfterProcessing,
  submissionLimit,
  submissionRefusal,
} from "./policy";

const counters = (submissionsUsed: number, attemptsGranted = 0) => ({ submissionsUsed, attemptsGranted });

describe("submissionLimit", () => {
  it.each([
    ["the first and two free ones", 2, 0, 3],
    ["only the first", 0, 0, 1],
    ["one more where staff granted one", 2, 1, 4],
    ["no limit", null, 0, null],
    ["no limit, whatever was granted", null, 5, null],
  ])("is %s", (_, freeResubmissions, attemptsGranted, limit) => {
    expect(submissionLimit({ freeResubmissions }, { attemptsGranted })).toBe(limit);
  });
});

describe("isExhausted", () => {
  it.each([
    [2, 2, 0, false],
    [2, 3, 0, true],
    [2, 4, 0, true],
    [2, 3, 1, false],
    [0, 0, 0, false],
    [0, 1, 0, true],
    [null, 500, 0, false],
  ])("free %s, used %s, granted %s: %s", (freeResubmissions, used, granted, isOver) => {
    expect(isExhausted({ freeResubmissions }, counters(used, granted))).toBe(isOver);
  });
});

describe("submissionRefusal", () => {
  const LIMITS = { freeResubmissions: 2 };
  const refusal = (photo: (typeof ENROLLMENT_FACTS.photo)[number], used = 1) =>
    submissionRefusal({ standing: "listed", photo, ...counters(used) }, LIMITS)?.code ?? null;

  it.each([
    ["none", null],
    ["processing", "alreadyInReview"],
    ["qualityBlocked", null],
    ["intercepted", null],
    ["inReview", "alreadyInReview"],
    ["secondReview", "alreadyInReview"],
    ["held", "alreadyInReview"],
    ["approved", "alreadyApproved"],
    ["rejected", null],
    ["withRegistrar", null],
  ] as const)("with the photo %s: %s", (photo, code) => {
    expect(refusal(photo)).toBe(code);
  });

  it.each(["toConfirm", "exempt", "withdrawn"] as const)(
    "takes no picture of somebody who is %s",
    (standing) => {
      for (const photo of ENROLLMENT_FACTS.photo) {
        const enrollment = { standing, photo, ...counters(0) };
        expect(submissionRefusal(enrollment, LIMITS)).toEqual({ code: "notListed" });
      }
    },
  );

  it("names the limit once it is used up", () => {
    const used = { standing: "listed", photo: "exhausted", ...counters(3) } as const;
    expect(submissionRefusal(used, LIMITS)).toEqual({ code: "noAttemptLeft", params: { limit: 3 } });
    expect(submissionRefusal({ ...used, attemptsGranted: 1 }, LIMITS)).toBeNull();
  });

  it("never takes another picture for an approved photo, whatever was granted", () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.option(fc.nat(99)), (used, granted, freeResubmissions) => {
        const enrollment = { standing: "listed", photo: "approved", ...counters(used, granted) } as const;
        expect(submissionRefusal(enrollment, { freeResubmissions })).toEqual({ code: "alreadyApproved" });
      }),
    );
  });
});

describe("routeAfterProcessing", () => {
  const RULES: FaceCompareRules = {
    enabled: true,
    interceptBelow: 15,
    greyBelow: 64,
    failuresBeforeRegistrar: 3,
    consentText: "同意",
    assessmentRecord: "2026-01",
  };
  const scored = (score: number) => ({
    ok: true as const,
    compare: { status: "scored", score, mayIntercept: true },
  });
  const photoOf = (...given: Parameters<typeof routeAfterProcessing>) => routeAfterProcessing(...given).photo;

  it.each([
    ["no usable face", { ok: false as const }, 0, "qualityBlocked"],
    ["a score below the line", scored(14), 0, "intercepted"],
    ["a score below the line, the second time", scored(14), 1, "intercepted"],
    ["a score below the line, the last time", scored(14), 2, "withRegistrar"],
    ["a score on the line", scored(15), 2, "inReview"],
    [
      "a low score that means nothing with its engine",
      { ok: true as const, compare: { status: "scored", score: 0, mayIntercept: false } },
      2,
      "inReview",
    ],
    ["a score in the grey band", scored(40), 2, "inReview"],
    ["a high score, which approves nothing", scored(100), 0, "inReview"],
    ["no comparison possible", { ok: true as const, compare: { status: "cannotCompare" } }, 2, "inReview"],
    ["no reference photo", { ok: true as const, compare: { status: "noReference" } }, 2, "inReview"],
    ["no comparison at all", { ok: true as const }, 2, "inReview"],
  ])("sends %s on", (_, outcome, failures, photo) => {
    expect(photoOf(outcome, RULES, failures)).toBe(photo);
  });

  const measured = (...verdicts: Measure["verdict"][]) => ({
    ...scored(0),
    measures: verdicts.map((verdict) => ({ verdict })),
  });

  it.each([
    ["a measure that blocks, before anything is compared", measured("pass", "block"), "qualityBlocked"],
    ["measures that only warn", measured("warn", "unmeasured"), "intercepted"],
  ])("sends %s on", (_, outcome, submission) => {
    expect(routeAfterProcessing(outcome, RULES, 2).submission).toBe(submission);
  });

  it("marks the submission intercepted also where the registrar takes over", () => {
    expect(routeAfterProcessing(scored(0), RULES, 2).submission).toBe("intercepted");
  });

  it("intercepts nothing in a task without face comparison", () => {
    expect(photoOf(scored(0), { ...RULES, enabled: false }, 9)).toBe("inReview");
  });

  it("never lets a comparison approve or block anything but by interception", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.nat(20), fc.boolean(), (score, failures, enabled) => {
        const { submission, photo } = routeAfterProcessing(scored(score), { ...RULES, enabled }, failures);
        expect(["inReview", "intercepted"]).toContain(submission);
        expect(["inReview", "intercepted", "withRegistrar"]).toContain(photo);
        expect(submission === "inReview").toBe(photo === "inReview");
      }),
    );
  });
});

describe("openCount", () => {
  it("counts what a person has still to settle", () => {
    const outcomes = {
      matched: 90,
      expanded: 1,
      unmatched: 3,
      duplicate: 2,
      refused: 1,
      dismissed: 7,
      waiting: 5,
    };
    expect(openCount(outcomes)).toBe(6);
    expect(openCount({})).toBe(0);
  });
});

describe("what stands out of a photo's checks", () => {
  const measure = (code: MeasureCode, verdict: Verdict) => ({ code, verdict });
  const passed = measure("sharpness", "pass");

  it("is what blocks and then what warns", () => {
    const measures = [measure("glare", "warn"), passed, measure("yaw", "block"), measure("roll", "warn")];
    expect(findings(measures)).toEqual(["yaw", "glare", "roll"]);
  });

  it.each<[string, ReturnType<typeof measure>[], number, boolean]>([
    ["a first photo that passed everything", [passed], 1, true],
    ["what no picture shows reliably", [passed, measure("cameraData", "unmeasured")], 1, true],
    ["a check that could not be made", [passed, measure("evenLight", "unmeasured")], 1, false],
    ["a warning", [passed, measure("glare", "warn")], 1, false],
    ["a photo handed in again", [passed], 2, false],
  ])("%s", (_, measures, attemptNo, expected) => {
    expect(isClean(measures, attemptNo)).toBe(expected);
  });
});
