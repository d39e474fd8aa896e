import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MATCH_KINDS } from "@/db/vocabulary";
import { groupKind, isSwap, mayTakeBack, type NearFace, strikingFaces } from "./policy";

const face = (distance: number, own: number | null = null, student = `${distance}`): NearFace => ({
  originalId: `at ${distance}`,
  enrollmentId: student,
  distance,
  own,
});
const distances = (faces: readonly NearFace[]) => faces.map(({ distance }) => distance);
/** Other students from a distance on. */
const crowd = (from: number) => Array.from({ length: 8 }, (_, i) => face(from + i * 0.001));

describe("strikingFaces", () => {
  it.each([
    ["nearer by far than a class that differs", [face(0.38)], crowd(0.6), [0.38]],
    ["near, but beyond what the engine calls similar", [face(0.46)], crowd(0.8), []],
    ["near in a class that looks alike", [face(0.3), face(0.31)], crowd(0.35), []],
    ["standing out even there", [face(0.2)], crowd(0.35), [0.2]],
    [
      "one student twice, who is no crowd",
      [face(0.2, null, "a"), face(0.21, null, "a")],
      crowd(0.35),
      [0.2, 0.21],
    ],
    ["in a task with few students", [face(0.28)], [], [0.28]],
    ["in a task with few students, not so near", [face(0.35)], [], []],
    ["nearer than the own reference", [face(0.3, 0.5)], crowd(0.6), [0.3]],
    ["farther than the own reference", [face(0.3, 0.29)], crowd(0.6), []],
  ])("%s", (_name, near, others, expected) => {
    expect(distances(strikingFaces([...near, ...others]))).toEqual(expected);
  });

  it("shows the nearest three at most, and never one that is farther than the own reference", () => {
    const near = fc.record({
      originalId: fc.uuid(),
      enrollmentId: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
      distance: fc.double({ min: 0, max: 0.9, noNaN: true }),
      own: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(near), (faces) => {
        const sorted = [...faces].sort((one, other) => one.distance - other.distance);
        const shown = strikingFaces(sorted);
        expect(shown.length).toBeLessThanOrEqual(3);
        for (const { distance, own } of shown) expect(distance).toBeLessThan(own ?? 1);
        expect(sorted.filter((one) => shown.includes(one))).toEqual(shown);
      }),
    );
  });
});

describe("isSwap", () => {
  const swapped = { ownOfOne: 0.8, ownOfOther: 0.7, crossedFromOne: 0.4, crossedFromOther: 0.4 };
  it.each([
    ["both clearly nearer to the other's reference", {}, true],
    ["one at home", { ownOfOne: 0.3 }, false],
    ["the other hardly nearer to it", { ownOfOther: 0.5 }, false],
    ["both nearer, but to nobody", { crossedFromOne: 0.5, crossedFromOther: 0.5 }, false],
  ])("%s", (_name, change, expected) => {
    expect(isSwap({ ...swapped, ...change })).toBe(expected);
  });
});

describe("groupKind", () => {
  it("calls a swap only what faces say", () => {
    expect(MATCH_KINDS.map((kind) => groupKind(kind, true))).toEqual([
      "picture",
      "picture",
      "picture",
      "swap",
    ]);
    expect(groupKind("similarFace", false)).toBe("face");
  });
});

describe("mayTakeBack", () => {
  it.each([
    ["inReview", "inReview", true],
    ["qualityBlocked", "qualityBlocked", true],
    ["qualityBlocked", "inReview", false],
    ["held", "held", false],
    ["approved", "approved", false],
    ["rejected", "rejected", false],
  ])("a submission %s of a student whose photo is %s: %s", (submission, photo, expected) => {
    expect(mayTakeBack(submission, photo)).toBe(expected);
  });
});
