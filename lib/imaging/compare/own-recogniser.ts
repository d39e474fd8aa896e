import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { euclideanDistance } from "../face/descriptor";
import { eyeCentres, landmark, meshPoint } from "../face/landmarks";
import type { FaceMesh } from "../face/mesh";
import { ModelFileError } from "../model-files/read";
import { loadNetwork, type Network, output } from "../network/network";
import { type Affine, similarity } from "../pixels/affine";
import type { Point } from "../pixels/picture";
import { samplePlanes } from "../pixels/sample";
import { type Recogniser, scoreBetween } from "./recogniser";

/**
 * Describes a recogniser that a school brings itself: an .onnx file that takes one aligned face
 * [1, 3, side, side] and gives one vector.
 */
export const ownRecogniserSchema = z.object({
  /** Stored with every score; has to change with the file. */
  engine: z.string().regex(/^[\w.-]{3,60}$/),
  /** Relative to the description's own folder. */
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  input: z.object({
    name: z.string(),
    side: z.number().int().min(32).max(512),
    /** Bytes become (value − mean) · scale. */
    mean: z.number(),
    scale: z.number(),
    channels: z.enum(["RGB", "BGR"]),
  }),
  output: z.string(),
  likeness: z.enum(["cosine", "euclidean"]),
  /** Raw values that are worth 0 and 100. */
  score: z.object({ at0: z.number(), at100: z.number() }),
  /** A score below this may stop a photo, where the task's line allows it; 0 never. */
  interceptsBelow: z.number().int().min(0).max(100),
});
export type OwnRecogniser = z.infer<typeof ownRecogniserSchema>;

/** Loads the recogniser that a JSON description names; refuses a file with another hash. */
export async function loadOwnRecogniser(description: string): Promise<Recogniser> {
  const own = ownRecogniserSchema.parse(JSON.parse(await readFile(description, "utf8")));
  const file = await readFile(resolve(dirname(description), own.file));
  const found = createHash("sha256").update(file).digest("hex");
  if (found !== own.sha256)
    throw new ModelFileError(own.file, `has SHA-256 ${found}, its description says another`);
  return recogniserOf(own, await loadNetwork(file));
}

function recogniserOf(own: OwnRecogniser, network: Network): Recogniser {
  const { input } = own;
  return {
    engine: own.engine,
    interceptsBelow: own.interceptsBelow,
    async describe(pyramid, mesh) {
      const size = { width: input.side, height: input.side };
      const range = { scale: input.scale, offset: -input.mean * input.scale, outside: 0 };
      const planes = samplePlanes(pyramid, arcFaceAlignment(mesh, input.side), size, range);
      const values = input.channels === "BGR" ? swappedPlanes(planes) : planes;
      const outputs = await network.run({ [input.name]: { shape: [1, 3, input.side, input.side], values } });
      return output(outputs, own.output);
    },
    judge(one, other) {
      const raw = own.likeness === "cosine" ? cosine(one, other) : euclideanDistance(one, other);
      return { raw, score: scoreBetween(raw, own.score.at0, own.score.at100) };
    },
  };
}

/** Eyes, tip of the nose and corners of the mouth on a face of 112 px (ArcFace, which most networks share). */
const ARCFACE_SIDE = 112;
const ARCFACE: readonly Point[] = [
  { x: 38.2946, y: 51.6963 },
  { x: 73.5318, y: 51.5014 },
  { x: 56.0252, y: 71.7366 },
  { x: 41.5493, y: 92.3655 },
  { x: 70.7299, y: 92.2041 },
];
const NOSE_TIP = 1;

function arcFaceAlignment(mesh: FaceMesh, side: number): Affine {
  const { left, right } = eyeCentres(mesh);
  const found = [
    left,
    right,
    meshPoint(mesh, NOSE_TIP),
    landmark(mesh, "mouthLeft"),
    landmark(mesh, "mouthRight"),
  ];
  const wanted = ARCFACE.map(({ x, y }) => ({ x: (x * side) / ARCFACE_SIDE, y: (y * side) / ARCFACE_SIDE }));
  return similarity(wanted, found);
}

function swappedPlanes(planes: Float32Array): Float32Array {
  const plane = planes.length / 3;
  const result = new Float32Array(planes.length);
  result.set(planes.subarray(2 * plane), 0);
  result.set(planes.subarray(plane, 2 * plane), plane);
  result.set(planes.subarray(0, plane), 2 * plane);
  return result;
}

function cosine(one: Float32Array, other: Float32Array): number {
  let [dot, length, otherLength] = [0, 0, 0];
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i] ?? 0, other[i] ?? 0];
    dot += a * b;
    length += a * a;
    otherLength += b * b;
  }
  return dot / Math.max(1e-12, Math.sqrt(length * otherLength));
}
