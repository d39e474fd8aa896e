import { output } from "../network/network";
import type { Networks } from "../network/networks";
import { CHIP_SIDE } from "../network/recogniser-graph";
import { similarity } from "../pixels/affine";
import type { Point } from "../pixels/picture";
import type { Pyramid } from "../pixels/pyramid";
import { samplePlanes } from "../pixels/sample";
import { eyeCentres, landmark } from "./landmarks";
import type { FaceMesh } from "./mesh";

/** Where eyes, nose and mouth lie on an aligned face, as shares of its box (dlib's mean face). */
const TEMPLATE: readonly Point[] = [
  { x: 0.2255, y: 0.216 },
  { x: 0.7548, y: 0.216 },
  { x: 0.4901, y: 0.6281 },
  { x: 0.2541, y: 0.7802 },
  { x: 0.7261, y: 0.7802 },
];
/** Border around the box as a share of its side. */
const PADDING = 0.25;

/** The mapping that brings a face onto the template: eyes level, a picture of `side`² px. */
export function alignment(mesh: FaceMesh, side: number, padding: number) {
  const { left, right } = eyeCentres(mesh);
  const source = [
    left,
    right,
    landmark(mesh, "subnasale"),
    landmark(mesh, "mouthLeft"),
    landmark(mesh, "mouthRight"),
  ];
  const place = (share: number) => ((padding + share) / (1 + 2 * padding)) * side;
  return similarity(
    TEMPLATE.map(({ x, y }) => ({ x: place(x), y: place(y) })),
    source,
  );
}

/** 128 numbers that describe a face; their Euclidean distance tells how alike two faces are. */
export async function describeFace(
  network: Networks["recogniser"],
  pyramid: Pyramid,
  mesh: FaceMesh,
): Promise<Float32Array> {
  const mapping = alignment(mesh, CHIP_SIDE, PADDING);
  const size = { width: CHIP_SIDE, height: CHIP_SIDE };
  const values = samplePlanes(pyramid, mapping, size, { scale: 1, offset: 0, outside: 0 });
  const outputs = await network.run({ face: { shape: [1, 3, CHIP_SIDE, CHIP_SIDE], values } });
  return output(outputs, "descriptor");
}

export function euclideanDistance(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += ((one[i] ?? 0) - (other[i] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
