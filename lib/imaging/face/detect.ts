import { output } from "../network/network";
import type { Networks } from "../network/networks";
import type { Affine } from "../pixels/affine";
import type { Point, Size } from "../pixels/picture";
import type { Pyramid } from "../pixels/pyramid";
import { samplePlanes } from "../pixels/sample";

/** A place that may be a face, in picture px. The eyes are named as one looks at the picture. */
export type FaceCandidate = {
  score: number;
  centre: Point;
  width: number;
  height: number;
  eyeLeft: Point;
  eyeRight: Point;
};

const INPUT = 256;
const MIN_SCORE = 0.4;
const SAME_FACE_OVERLAP = 0.3;
const BYTES_TO_UNIT = { scale: 1 / 127.5, offset: -1, outside: 127.5 };

type Point2 = readonly [number, number];

/** Cell centres in the order of the network's rows: 16 × 16 cells with two rows each, then 8 × 8 with six. */
const ANCHORS: readonly Point2[] = [
  { stride: 16, rows: 2 },
  { stride: 32, rows: 6 },
].flatMap(({ stride, rows }) => {
  const cells = INPUT / stride;
  return Array.from({ length: cells * cells * rows }, (_, i): Point2 => {
    const cell = Math.floor(i / rows);
    return [stride * ((cell % cells) + 0.5), stride * (Math.floor(cell / cells) + 0.5)];
  });
});

/**
 * Finds places that may be faces, best first.
 * @param margin grey border around the picture as a share of its longer side, for pictures cut close to the face
 */
export async function detectCandidates(
  detector: Networks["detector"],
  pyramid: Pyramid,
  margin = 0,
): Promise<FaceCandidate[]> {
  const letterbox = letterboxOf(pyramid.picture, margin);
  const values = samplePlanes(pyramid, letterbox, { width: INPUT, height: INPUT }, BYTES_TO_UNIT);
  const outputs = await detector.run({ input: { shape: [1, 3, INPUT, INPUT], values } });
  const grids = [
    { logits: output(outputs, "Identity"), rows: output(outputs, "Identity_2"), first: 0 },
    { logits: output(outputs, "Identity_1"), rows: output(outputs, "Identity_3"), first: 512 },
  ];
  const candidates = grids.flatMap(({ logits, rows, first }) =>
    Array.from(logits).flatMap((logit, i) => {
      const score = 1 / (1 + Math.exp(-logit));
      if (score < MIN_SCORE) return [];
      return candidate(score, rows.subarray(i * 16, i * 16 + 16), ANCHORS[first + i] ?? [0, 0], letterbox);
    }),
  );
  return withoutDoubles(candidates.sort((one, other) => other.score - one.score));
}

function letterboxOf({ width, height }: Size, margin: number): Affine {
  const side = Math.max(width, height) * (1 + 2 * margin);
  const step = side / INPUT;
  return { a: step, b: 0, c: (width - side) / 2, d: 0, e: step, f: (height - side) / 2 };
}

/** A row: box centre from the cell, box size, then six points from the cell, all in input px. */
function candidate(
  score: number,
  row: Float32Array,
  [cellX, cellY]: Point2,
  { a, c, f }: Affine,
): FaceCandidate {
  const point = (x: number, y: number): Point => ({ x: (x + cellX) * a + c, y: (y + cellY) * a + f });
  const [dx = 0, dy = 0, width = 0, height = 0, leftX = 0, leftY = 0, rightX = 0, rightY = 0] = row;
  return {
    score,
    centre: point(dx, dy),
    width: width * a,
    height: height * a,
    eyeLeft: point(leftX, leftY),
    eyeRight: point(rightX, rightY),
  };
}

function withoutDoubles(sorted: readonly FaceCandidate[]): FaceCandidate[] {
  const kept: FaceCandidate[] = [];
  for (const one of sorted)
    if (!kept.some((other) => overlap(one, other) > SAME_FACE_OVERLAP)) kept.push(one);
  return kept;
}

/** Shared area as a share of the area of both. */
export function overlap(one: FaceCandidate, other: FaceCandidate): number {
  const shared = (axis: "x" | "y", side: "width" | "height") =>
    Math.min(one.centre[axis] + one[side] / 2, other.centre[axis] + other[side] / 2) -
    Math.max(one.centre[axis] - one[side] / 2, other.centre[axis] - other[side] / 2);
  const across = shared("x", "width");
  const down = shared("y", "height");
  if (across <= 0 || down <= 0) return 0;
  const both = one.width * one.height + other.width * other.height - across * down;
  return (across * down) / both;
}
