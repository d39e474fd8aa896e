import type { FacePoints } from "../outcome-schema";
import { type Affine, applied, mean, scaleOf } from "../pixels/affine";
import type { Eye } from "./iris";
import { eyeCentres, landmark } from "./landmarks";
import type { FaceMesh } from "./mesh";

/** A face in the px of another picture. `mapping` must not stretch, or depths would lose their unit. */
export function mappedMesh(mesh: FaceMesh, mapping: Affine): FaceMesh {
  const scale = scaleOf(mapping);
  const points = mesh.points.map((point) => {
    const { x, y } = applied(mapping, point);
    return { x, y, z: point.z * scale };
  });
  return { ...mesh, points };
}

export function mappedEye({ upperLid, lowerLid, width }: Eye, mapping: Affine): Eye {
  const map = (points: Eye["upperLid"]) => points.map((point) => applied(mapping, point));
  return { upperLid: map(upperLid), lowerLid: map(lowerLid), width: width * scaleOf(mapping) };
}

/** What later steps and a viewer need of a face. */
export function facePoints(mesh: FaceMesh, crownY: number): FacePoints {
  const eyes = eyeCentres(mesh);
  const flat = ({ x, y }: { x: number; y: number }) => ({ x, y });
  return {
    eyeLeft: eyes.left,
    eyeRight: eyes.right,
    mouth: mean([landmark(mesh, "mouthLeft"), landmark(mesh, "mouthRight")]),
    crownY,
    chin: flat(landmark(mesh, "chin")),
    faceLeft: flat(landmark(mesh, "cheekLeft")),
    faceRight: flat(landmark(mesh, "cheekRight")),
  };
}
