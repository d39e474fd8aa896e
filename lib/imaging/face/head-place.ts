import { eyeCentres, faceWidth, landmark } from "./landmarks";
import type { FaceMesh } from "./mesh";

/** Where a head is in a picture, px: middle between the cheeks, line of the eyes, cheek to cheek. */
export type HeadPlace = { centreX: number; eyeY: number; faceWidth: number };

export function headPlace(mesh: FaceMesh): HeadPlace {
  return {
    centreX: (landmark(mesh, "cheekLeft").x + landmark(mesh, "cheekRight").x) / 2,
    eyeY: eyeCentres(mesh).middle.y,
    faceWidth: faceWidth(mesh),
  };
}
