import { describeFace } from "../face/descriptor";
import { faceWidth } from "../face/landmarks";
import type { FaceMesh } from "../face/mesh";
import { poseOf } from "../face/pose";
import type { Pyramid } from "../pixels/pyramid";
import type { ImagingTools } from "../tools";

/** A face ready to be compared, with what decides whether a comparison means anything. */
export type ComparableFace = {
  /** Of the shipped network: finds pictures again. */
  descriptor: Float32Array;
  /** Of the network that scores. */
  scored: Float32Array;
  /** px of the picture it was read from. */
  width: number;
  /** Degrees to either side. */
  yaw: number;
  /** As the measure `sharpness`. */
  sharpness: number;
};

export async function comparableFace(
  { networks, scorer }: ImagingTools,
  pyramid: Pyramid,
  mesh: FaceMesh,
  sharpness: number,
): Promise<ComparableFace> {
  const descriptor = await describeFace(networks.recogniser, pyramid, mesh);
  return {
    descriptor,
    scored: await scorer.describe(pyramid, mesh, descriptor),
    width: faceWidth(mesh),
    yaw: Math.abs(poseOf(mesh).yaw),
    sharpness,
  };
}
