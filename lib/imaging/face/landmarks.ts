import { mean } from "../pixels/affine";
import type { Point } from "../pixels/picture";
import type { FaceMesh, MeshPoint } from "./mesh";

/**
 * Points of the MediaPipe face mesh by number. Left and right are as one looks at the picture.
 * Source: canonical_face_model_uv_visualization (MediaPipe, Apache-2.0).
 */
export const LANDMARK = {
  foreheadTop: 10,
  chin: 152,
  cheekLeft: 234,
  cheekRight: 454,
  subnasale: 2,
  mouthLeft: 61,
  mouthRight: 291,
  lipUpperInner: 13,
  lipLowerInner: 14,
} as const;

export const EYE_LEFT = [33, 160, 158, 133, 153, 144] as const;
export const EYE_RIGHT = [362, 385, 387, 263, 373, 380] as const;

/** Pairs of opposite points on the inner edge of the lips. */
export const INNER_LIPS = [
  [82, 87],
  [13, 14],
  [312, 317],
  [81, 178],
  [311, 402],
] as const;

export function meshPoint({ points }: FaceMesh, index: number): MeshPoint {
  const point = points[index];
  if (!point) throw new Error(`a face mesh has no point ${index}`);
  return point;
}

export function landmark(mesh: FaceMesh, name: keyof typeof LANDMARK): MeshPoint {
  return meshPoint(mesh, LANDMARK[name]);
}

export function eyeCentres(mesh: FaceMesh): { left: Point; right: Point; middle: Point } {
  const left = mean(EYE_LEFT.map((index) => meshPoint(mesh, index)));
  const right = mean(EYE_RIGHT.map((index) => meshPoint(mesh, index)));
  return { left, right, middle: mean([left, right]) };
}

/** Distance from the middle between the eyes to the chin, px: the unit of ISO/IEC 29794-5 for lids and lips. */
export function eyesToChin(mesh: FaceMesh): number {
  return distance(eyeCentres(mesh).middle, landmark(mesh, "chin"));
}

/** Cheek to cheek, px. */
export function faceWidth(mesh: FaceMesh): number {
  return distance(landmark(mesh, "cheekLeft"), landmark(mesh, "cheekRight"));
}

/** How far the line through the eyes falls to the right, radians. */
export function roll(mesh: FaceMesh): number {
  const { left, right } = eyeCentres(mesh);
  return Math.atan2(right.y - left.y, right.x - left.x);
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
