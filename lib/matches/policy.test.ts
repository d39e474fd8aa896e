import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MATCH_KINDS } from "@/db/vocabulary";
import { groupKind, isSwap, mayTakeBack, type NearFace, strikingFaces } from "./policy";

const face = (distance: number, own: number | null = null): NearFace => ({
  originalId: `at ${distance}`,
  distance,
  own,
});
const distances = (faces: readonly NearFace[]) => faces.map(({ distance }) => distance);
/** Mean 0.8, standard deviation 0.1. */
const CROWD = Array.from({ length: 40 }, (_, i) => (i % 2 ? 0.7 : 0.9));
/** Mean 0.4, standard deviation 0.05: a class that looks alike to the engine. */
const ALIKE = Array.from({ length: 40 }, (_, i) => (i % 2 ? 0.35 : 0.45));

describe("strikingFaces", () => {
  it.each([
    ["nearer than any copy, nothing known of others", [face(0.34)], [], [0.34]],
    ["near, nothing known of others", [face(0.36)], [], []],
    ["standing out of a crowd", [face(0.39), face(0.41)], CROWD, [0.39]],
    ["near in a class that looks alike", [face(0.3), face(0.25)], ALIKE, []],
    ["standing out even there", [face(0.19)], ALIKE, [0.19]],
    ["nearer than the own reference", [face(0.3, 0.5)], [], [0.3]],
    ["farther than the own reference", [face(0.3, 0.29)], [], []],
  ])("%s", (_name, near, others, expected) => {
    expect(distances(strikingFaces(near, others))).toEqual(expected);
  });

  it("shows the nearest three at most, and never one that is farther than the own reference", () => {
    const near = fc.record({
      originalId: fc.uuid(),
      distance: fc.double({ min: 0, max: 0.45, noNaN: true }),
      own: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(near), fc.constantFrom([], CROWD, ALIKE), (faces, others) => {
        const shown = strikingFaces(faces, others);
        expect(shown.length).toBeLessThanOrEqual(3);
        for (const { distance, own } of shown) expect(distance).toBeLessThan(own ?? 1);
        expect(distances(shown)).toEqual([...distances(shown)].sort((one, other) => one - other));
      }),
    );
  });
});

describe("isSwap", () => {
  const swapped = { ownOfOne: 0.8, ownOfOther: 0.7, crossedFromOne: 0.4, crossedFromOther: 0.5 };
  it.each([
    ["both nearer to the other's reference", {}, true],
    ["one at home", { ownOfOne: 0.3 }, false],
    ["the other at home", { ownOfOther: 0.5 }, false],
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
