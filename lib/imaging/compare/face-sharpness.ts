import { headPlace } from "../face/head-place";
import type { FaceMesh } from "../face/mesh";
import { mappedMesh } from "../face/placed";
import { readFacePixels } from "../measure/face-pixels";
import type { Picture } from "../pixels/picture";
import { cutPhoto } from "../standardise/cut";

/** Width of a face on a standard photo, to which the limits of `sharpness` refer, and a cut that shows just it. */
const FACE_WIDTH = 200;
const CUT = { width: 300, height: 400, eyeY: 160 };

/** Sharpness of a face as the measure has it, for a photo that is not standardised. */
export async function faceSharpness(picture: Picture, mesh: FaceMesh): Promise<number> {
  const { centreX, eyeY, faceWidth } = headPlace(mesh);
  const scale = faceWidth / FACE_WIDTH;
  const rectangle = {
    left: centreX - (CUT.width / 2) * scale,
    top: eyeY - CUT.eyeY * scale,
    width: CUT.width * scale,
    height: CUT.height * scale,
  };
  const cut = await cutPhoto(picture, rectangle, CUT);
  return readFacePixels(cut.picture, mappedMesh(mesh, cut.fromSource)).sharpness;
}
