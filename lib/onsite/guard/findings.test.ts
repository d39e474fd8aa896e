import { describe, expect, it } from "vitest";
import { faceFindings } from "./findings";
import { isReady, swappedPairs } from "./pairs";

/** A face in a space of three numbers. */
const face = (...place: number[]) => Float32Array.from(place);
const ANN = face(0, 0, 0);
const BO = face(0.6, 0, 0);
const CY = face(0, 0.6, 0);
const REFERENCES = new Map([
  ["ann", ANN],
  ["bo", BO],
  ["cy", CY],
]);
const of = (enrollmentId: string, shown: Float32Array | null, mayCompare = true) => ({
  ...{ pictureId: `of ${enrollmentId}`, enrollmentId, face: shown, mayCompare },
});
const looked = (...pictures: ReturnType<typeof of>[]) =>
  faceFindings(pictures, REFERENCES).map(({ pictureId, ...found }, at) => ({
    ...{ ...found, id: pictureId, enrollmentId: pictures[at]?.enrollmentId ?? null },
  }));

describe("faceFindings", () => {
  it.each([
    ["the right one", of("ann", face(0.1, 0, 0)), "own", null],
    ["a classmate", of("ann", face(0.55, 0, 0)), "other", "bo"],
    ["between two", of("ann", face(0.32, 0, 0)), "unsure", null],
    ["nobody of the shoot", of("ann", face(0.7, 0.7, 0.7)), "unsure", null],
    ["somebody without a reference", of("di", face(0.1, 0, 0)), "noReference", null],
    ["no face", of("ann", null), "noFace", null],
    ["who has not agreed", of("ann", null, false), "noConsent", null],
  ] as const)("of a picture of %s: %s", (_, picture, finding, likely) => {
    expect(looked(picture)).toMatchObject([{ finding, likelyEnrollmentId: likely }]);
  });
});

describe("swappedPairs", () => {
  it("names each pair once, and nobody whose picture only looks like another", () => {
    const found = looked(of("ann", BO), of("bo", ANN), of("cy", CY));
    expect(swappedPairs(found).map((pair) => pair.map(({ id }) => id))).toEqual([["of ann", "of bo"]]);
    expect(swappedPairs(looked(of("ann", BO), of("bo", BO)))).toEqual([]);
  });

  it("leaves three in a ring to be given by hand", () => {
    expect(swappedPairs(looked(of("ann", BO), of("bo", CY), of("cy", ANN)))).toEqual([]);
  });
});

it.each([
  [null, false],
  ["other", false],
  ["own", true],
  ["cleared", true],
  ["noConsent", true],
] as const)("a picture with finding %s may be handed in: %s", (finding, may) => {
  expect(isReady({ finding })).toBe(may);
});
