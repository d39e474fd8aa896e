import { describe, expect, it } from "vitest";
import type { ComparableFace } from "./comparable-face";
import { compareFaces } from "./compare-faces";
import { shippedRecogniser } from "./shipped-recogniser";

const face = (changes: Partial<ComparableFace> = {}): ComparableFace => ({
  descriptor: Float32Array.of(0, 0),
  scored: Float32Array.of(0, 0),
  width: 200,
  yaw: 3,
  sharpness: 40,
  ...changes,
});

describe("compareFaces", () => {
  it.each([
    [0, 100],
    [0.25, 100],
    [0.45, 64],
    [0.62, 33],
    [0.8, 0],
    [1.2, 0],
  ])("a distance of %d is a score of %d", (distance, score) => {
    const reference = face({ scored: Float32Array.of(distance, 0) });
    expect(compareFaces(shippedRecogniser, face(), reference)).toMatchObject({ status: "scored", score });
  });

  it.each([
    [0.2, false],
    [0.45, false],
    [0.64, false],
    [0.67, true],
    [1.2, true],
  ])("a distance of %d may stop a photo: %s", (distance, mayIntercept) => {
    const reference = face({ scored: Float32Array.of(distance, 0) });
    expect(compareFaces(shippedRecogniser, face(), reference)).toMatchObject({ mayIntercept });
  });

  it.each([
    [face({ yaw: 21 }), face(), "captureTurned"],
    [face({ width: 109 }), face(), "captureFaceTooSmall"],
    [face({ sharpness: 2 }), face(), "captureBlurred"],
    [face(), face({ yaw: 21 }), "referenceTurned"],
    [face(), face({ width: 80 }), "referenceFaceTooSmall"],
    [face(), face({ sharpness: 2 }), "referenceBlurred"],
  ])("%# is not scored", (capture, reference, reason) => {
    expect(compareFaces(shippedRecogniser, capture, reference)).toEqual({ status: "cannotCompare", reason });
  });
});
