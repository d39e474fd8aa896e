import { landmark } from "./landmarks";
import type { FaceMesh, MeshPoint } from "./mesh";

/** Degrees; positive yaw turns to the right of the picture, positive pitch looks up, positive roll falls to the right. */
export type Pose = { yaw: number; pitch: number; roll: number };

type Vector = { x: number; y: number; z: number };

/** What the mesh reads as pitch on a frontal photograph (median of 97). */
const PITCH_BIAS = 8;

/** Turn of the head from the axes of its mesh: cheek to cheek, and forehead to chin. */
export function poseOf(mesh: FaceMesh): Pose {
  const across = unit(difference(landmark(mesh, "cheekRight"), landmark(mesh, "cheekLeft")));
  const down = unit(difference(landmark(mesh, "chin"), landmark(mesh, "foreheadTop")));
  const forward = unit(crossProduct(across, down));
  const upright = crossProduct(forward, across);
  return {
    yaw: degrees(Math.atan2(-across.z, Math.hypot(across.x, across.y))),
    pitch: degrees(Math.atan2(upright.z, Math.hypot(upright.x, upright.y))) - PITCH_BIAS,
    roll: degrees(Math.atan2(across.y, across.x)),
  };
}

function difference(one: MeshPoint, other: MeshPoint): Vector {
  return { x: one.x - other.x, y: one.y - other.y, z: one.z - other.z };
}

function unit({ x, y, z }: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return { x: x / length, y: y / length, z: z / length };
}

function crossProduct(one: Vector, other: Vector): Vector {
  return {
    x: one.y * other.z - one.z * other.y,
    y: one.z * other.x - one.x * other.z,
    z: one.x * other.y - one.y * other.x,
  };
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
