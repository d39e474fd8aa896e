import { output } from "../network/network";
import type { Networks } from "../network/networks";
import { applied, turnedSquare } from "../pixels/affine";
import type { Pyramid } from "../pixels/pyramid";
import { samplePlanes } from "../pixels/sample";
import type { FaceCandidate } from "./detect";

/** A point of the face mesh: x, y in picture px, z in the same unit, smaller is nearer. */
export type MeshPoint = { readonly x: number; readonly y: number; readonly z: number };

/** The 468 points of a face, and how sure the networks are of it (0–1). */
export type FaceMesh = {
  readonly points: readonly MeshPoint[];
  /** That there is a face, by the mesh network. */
  readonly confidence: number;
  /** Of its place and posture, by the detector. */
  readonly score: number;
};

const INPUT = 192;
const POINTS = 468;
/** The square read is this much larger than the detected box. */
const ENLARGED = 1.5;
const BYTES_TO_SHARE = { scale: 1 / 255, offset: 0, outside: 0 };

export async function readMesh(
  network: Networks["mesh"],
  pyramid: Pyramid,
  candidate: FaceCandidate,
): Promise<FaceMesh> {
  const { eyeLeft, eyeRight, centre, width, height } = candidate;
  const angle = Math.atan2(eyeRight.y - eyeLeft.y, eyeRight.x - eyeLeft.x);
  const side = Math.max(width, height) * ENLARGED;
  const square = turnedSquare(centre, side, angle, INPUT);
  const values = samplePlanes(pyramid, square, { width: INPUT, height: INPUT }, BYTES_TO_SHARE);
  const outputs = await network.run({ input_1: { shape: [1, 3, INPUT, INPUT], values } });
  const coordinates = output(outputs, "Identity_2");
  const points = Array.from({ length: POINTS }, (_, i): MeshPoint => {
    const { x, y } = applied(square, { x: coordinates[3 * i] ?? 0, y: coordinates[3 * i + 1] ?? 0 });
    return { x, y, z: ((coordinates[3 * i + 2] ?? 0) * side) / INPUT };
  });
  return { points, confidence: output(outputs, "Identity_1")[0] ?? 0, score: candidate.score };
}
