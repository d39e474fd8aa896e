import type { FaceMesh } from "../face/mesh";
import type { Picture } from "../pixels/picture";
import { type Cheeks, readCheeks } from "./cheeks";
import { type FaceLight, faceLight } from "./face-light";
import { convexHull, type Spans, spansOf } from "./hull";
import { type Luma, lumaOf } from "./luma";
import { sharpness } from "./sharpness";

/** The px of a face, read once for all measures that look at them. */
export type FacePixels = {
  picture: Picture;
  mesh: FaceMesh;
  luma: Luma;
  /** The px of the face, row by row. */
  face: Spans;
  light: FaceLight;
  sharpness: number;
  cheeks: Cheeks;
};

/** The face should be about 200 px wide, to which the limits of the measures refer. */
export function readFacePixels(picture: Picture, mesh: FaceMesh): FacePixels {
  const face = spansOf(convexHull(mesh.points), picture);
  const luma = lumaOf(picture, face);
  const light = faceLight(luma, face);
  return {
    picture,
    mesh,
    luma,
    face,
    light,
    sharpness: sharpness(luma, face, light.mean),
    cheeks: readCheeks(picture, mesh),
  };
}
