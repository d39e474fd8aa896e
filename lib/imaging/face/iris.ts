import { output } from "../network/network";
import type { Networks } from "../network/networks";
import { type Affine, applied, mean, turnedSquare } from "../pixels/affine";
import type { Point } from "../pixels/picture";
import type { Pyramid } from "../pixels/pyramid";
import { samplePlanes } from "../pixels/sample";
import { distance, meshPoint, roll } from "./landmarks";
import type { FaceMesh } from "./mesh";

/** Opposite points of the lids from the outer to the inner corner, and the distance of the corners, in picture px. */
export type Eye = { upperLid: readonly Point[]; lowerLid: readonly Point[]; width: number };

const INPUT = 64;
/** The square read is this much wider than the eye. */
const ENLARGED = 2.3;
const NUMBERS_PER_EYE = 228;
/** Rows of the output that are the lids, without the corners. */
const LOWER_LID = 1;
const UPPER_LID = 9;
const LID_POINTS = 7;
const BYTES_TO_SHARE = { scale: 1 / 255, offset: 0, outside: 0 };

/** Outer and inner corner of each eye in the face mesh. */
const LEFT_CORNERS = [33, 133] as const;
const RIGHT_CORNERS = [263, 362] as const;

/** Reads both eyes more finely than the face mesh does; the mesh alone does not tell closed eyes from open ones. */
export async function readEyes(
  network: Networks["iris"],
  pyramid: Pyramid,
  mesh: FaceMesh,
): Promise<{ left: Eye; right: Eye }> {
  const left = eyeSquare(mesh, LEFT_CORNERS);
  // The network knows eyes whose outer corner is on the left; the other one is shown to it mirrored.
  const right = mirrored(eyeSquare(mesh, RIGHT_CORNERS));
  const values = new Float32Array(2 * 3 * INPUT * INPUT);
  values.set(samplePlanes(pyramid, left, { width: INPUT, height: INPUT }, BYTES_TO_SHARE));
  values.set(
    samplePlanes(pyramid, right, { width: INPUT, height: INPUT }, BYTES_TO_SHARE),
    values.length / 2,
  );
  const outputs = await network.run({ input_1: { shape: [2, 3, INPUT, INPUT], values } });
  const rows = output(outputs, "Identity");
  return {
    left: { ...lidsOf(rows.subarray(0, NUMBERS_PER_EYE), left), width: cornerDistance(mesh, LEFT_CORNERS) },
    right: { ...lidsOf(rows.subarray(NUMBERS_PER_EYE), right), width: cornerDistance(mesh, RIGHT_CORNERS) },
  };
}

function eyeSquare(mesh: FaceMesh, [outer, inner]: readonly [number, number]): Affine {
  const corners = [meshPoint(mesh, outer), meshPoint(mesh, inner)] as const;
  return turnedSquare(mean(corners), distance(...corners) * ENLARGED, roll(mesh), INPUT);
}

function mirrored({ a, b, c, d, e, f }: Affine): Affine {
  return { a: -a, b, c: c + a * INPUT, d: -d, e, f: f + d * INPUT };
}

function cornerDistance(mesh: FaceMesh, [outer, inner]: readonly [number, number]): number {
  return distance(meshPoint(mesh, outer), meshPoint(mesh, inner));
}

function lidsOf(rows: Float32Array, square: Affine): Omit<Eye, "width"> {
  const points = (first: number) =>
    Array.from({ length: LID_POINTS }, (_, i) => {
      const at = 3 * (first + i);
      return applied(square, { x: rows[at] ?? 0, y: rows[at + 1] ?? 0 });
    });
  return { upperLid: points(UPPER_LID), lowerLid: points(LOWER_LID) };
}

/** Widest opening between the lids as a share of the eye's width: unlike px, the same for narrow and wide faces. */
export function eyeOpening({ upperLid, lowerLid, width }: Eye): number {
  return Math.max(...upperLid.map((point, i) => distance(point, lowerLid[i] ?? point))) / width;
}
