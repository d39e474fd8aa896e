import { describe, expect, it } from "vitest";
import type { PhotoGeometry } from "../outcome-schema";
import { PHOTO_SPEC_PRESETS } from "../spec-presets";
import { cropAround, faceOnCrop, recutMeasures, recutProblems } from "./rules";

const SPEC = PHOTO_SPEC_PRESETS.chsi99;
const GEOMETRY: PhotoGeometry = {
  upright: { turns: 0, width: 1200, height: 1600 },
  crop: { left: 120, top: 160, width: 960, height: 1280 },
  levelled: 0,
  standard: { width: 480, height: 640 },
  viewScale: 0.8,
  face: {
    eyeLeft: { x: 200, y: 250 },
    eyeRight: { x: 280, y: 250 },
    mouth: { x: 240, y: 340 },
    crownY: 80,
    chin: { x: 240, y: 420 },
    faceLeft: { x: 140, y: 270 },
    faceRight: { x: 340, y: 270 },
  },
};
const { crop } = GEOMETRY;
const codes = (change: Partial<typeof crop>, geometry = GEOMETRY) =>
  recutProblems(geometry, { ...crop, ...change }, SPEC).map(({ code }) => code);

describe("faceOnCrop", () => {
  it("is the face that was there for the same part, levelled or not", () => {
    for (const levelled of [0, 2.5]) {
      const points = faceOnCrop({ ...GEOMETRY, levelled }, crop);
      expect(points.eyeLeft.x).toBeCloseTo(200, 6);
      expect(points.chin.y).toBeCloseTo(420, 6);
      expect(points.crownY).toBeCloseTo(80, 6);
    }
  });

  it("moves against the part, and grows as the part narrows", () => {
    const lower = faceOnCrop(GEOMETRY, { ...crop, top: crop.top + 20 });
    expect(lower.eyeLeft.y).toBeCloseTo(240, 6);
    const closer = faceOnCrop(GEOMETRY, cropAround({ x: 600, y: 800 }, crop.width / 2, GEOMETRY.standard));
    expect(closer.faceRight.x - closer.faceLeft.x).toBeCloseTo(400, 6);
  });
});

describe("recutProblems", () => {
  it.each<[string, Partial<typeof crop>, string[]]>([
    ["the present part", {}, []],
    ["a little further down", { top: crop.top + 40 }, []],
    ["so far down that the head comes too near to the top", { top: crop.top + 70 }, ["headTop"]],
    ["to the side", { left: crop.left + 60 }, ["centreOffset"]],
    ["over the left edge", { left: -10 }, ["outside", "centreOffset"]],
  ])("%s", (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it("lets a photo that was cut at the edge stay there, but go no further out", () => {
    const before = { ...crop, left: -30, top: -20 };
    const atEdge: PhotoGeometry = { ...GEOMETRY, crop: before };
    expect(recutProblems(atEdge, before, SPEC)).toEqual([]);
    expect(recutProblems(atEdge, { ...before, left: -40 }, SPEC).map(({ code }) => code)).toEqual([
      "outside",
    ]);
  });

  it("names value and limit of what is out of its band", () => {
    const [problem] = recutProblems(GEOMETRY, { ...crop, left: crop.left + 60 }, SPEC);
    expect(problem).toEqual({ code: "centreOffset", value: 30, limit: { min: 0, max: 24 } });
  });
});

it("recutMeasures are the four positions with their bands", () => {
  expect(
    recutMeasures(GEOMETRY, crop, SPEC).map(({ code, value, verdict }) => [code, value, verdict]),
  ).toEqual([
    ["headTop", 80, "pass"],
    ["eyeLine", 250, "pass"],
    ["faceWidth", 200, "pass"],
    ["centreOffset", 0, "pass"],
  ]);
});
