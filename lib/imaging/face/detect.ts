import { output } from "../network/network";
import { DETECTOR_OUTPUTS, type Networks } from "../network/networks";
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

const LONGER_SIDE = 256;
/** Input sides are multiples of the coarsest cell. */
const CELL = 32;
const MIN_SCORE = 0.4;
const SAME_FACE_OVERLAP = 0.3;
const BYTES_TO_UNIT = { scale: 1 / 127.5, offset: -1, outside: 127.5 };

/** The two grids of cells, and the size of a cell in input px. */
const GRIDS = [
  { ...DETECTOR_OUTPUTS.fine, stride: 16 },
  { ...DETECTOR_OUTPUTS.coarse, stride: 32 },
] as const;
const NUMBERS_PER_ROW = 16;

/**
 * Finds places that may be faces, best first.
 * @param margin grey border around the picture as a share of its longer side, for pictures cut close to the face
 */
export async function detectCandidates(
  detector: Networks["detector"],
  pyramid: Pyramid,
  margin = 0,
): Promise<FaceCandidate[]> {
  const { size, toPicture } = letterbox(pyramid.picture, margin);
  const values = samplePlanes(pyramid, toPicture, size, BYTES_TO_UNIT);
  const outputs = await detector.run({ input: { shape: [1, 3, size.height, size.width], values } });
  const candidates = GRIDS.flatMap(({ logits, rows, stride }) => {
    const columns = size.width / stride;
    const cells = columns * (size.height / stride);
    return gridCandidates(
      output(outputs, logits),
      output(outputs, rows),
      { columns, cells, stride },
      toPicture,
    );
  });
  return withoutDoubles(candidates.sort((one, other) => other.score - one.score));
}

/** The picture in the middle of a grey canvas, 256 px on the longer side. */
function letterbox({ width, height }: Size, margin: number): { size: Size; toPicture: Affine } {
  const border = 2 * margin * Math.max(width, height);
  const step = (Math.max(width, height) + border) / LONGER_SIDE;
  const inputSide = (side: number) => Math.ceil((side + border) / step / CELL) * CELL;
  const size = { width: inputSide(width), height: inputSide(height) };
  const toPicture = {
    a: step,
    b: 0,
    c: (width - size.width * step) / 2,
    d: 0,
    e: step,
    f: (height - size.height * step) / 2,
  };
  return { size, toPicture };
}

type Grid = { columns: number; cells: number; stride: number };

/** Each cell has some rows of numbers; a number of all cells lies together, row after row. */
function gridCandidates(
  logits: Float32Array,
  numbers: Float32Array,
  { columns, cells, stride }: Grid,
  toPicture: Affine,
): FaceCandidate[] {
  const found: FaceCandidate[] = [];
  logits.forEach((logit, i) => {
    const score = 1 / (1 + Math.exp(-logit));
    if (score < MIN_SCORE) return;
    const cell = i % cells;
    const first = Math.floor(i / cells) * NUMBERS_PER_ROW;
    const centre = {
      x: stride * ((cell % columns) + 0.5),
      y: stride * (Math.floor(cell / columns) + 0.5),
    };
    found.push(candidate(score, (k) => numbers[(first + k) * cells + cell] ?? 0, centre, toPicture));
  });
  return found;
}

/** A row: box centre from the cell's, box size, then points from the cell's centre, all in input px. */
function candidate(
  score: number,
  number: (k: number) => number,
  cell: Point,
  { a, c, f }: Affine,
): FaceCandidate {
  const point = (k: number): Point => ({
    x: (number(k) + cell.x) * a + c,
    y: (number(k + 1) + cell.y) * a + f,
  });
  return {
    score,
    centre: point(0),
    width: number(2) * a,
    height: number(3) * a,
    eyeLeft: point(4),
    eyeRight: point(6),
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
