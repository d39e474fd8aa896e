import { type CameraData, cameraData } from "./decode/camera-data";
import { decode, type RawLimits } from "./decode/decode";
import { refuse } from "./decode/problem";
import { faceWidth } from "./face/landmarks";
import type { FaceMesh } from "./face/mesh";
import { findUprightFaces } from "./face/upright";
import type { Networks } from "./network/networks";
import type { Upright } from "./outcome-schema";
import type { Pyramid } from "./pixels/pyramid";

/** A decoded, upright photo with at least one face. */
export type ReadPhoto = {
  pyramid: Pyramid;
  upright: Upright;
  /** px of the upright original for one px of the decoded picture. */
  perPixel: number;
  face: FaceMesh;
  otherFaces: readonly FaceMesh[];
  camera: CameraData;
};

/** Smaller faces are not the subject of a portrait, as a share of the picture's width. */
const MIN_FACE_SHARE = 0.1;

/** Decodes a photo and finds its face, or throws `Refused`. */
export async function readPhoto(networks: Networks, file: Buffer, limits: RawLimits): Promise<ReadPhoto> {
  const { picture, original, metadata } = await decode(file, limits);
  const { pyramid, faces, turns } = await findUprightFaces(networks, picture);
  const [face, ...otherFaces] = faces;
  if (!face) refuse("noFace");
  const { width } = pyramid.picture;
  if (faceWidth(face) < MIN_FACE_SHARE * width)
    refuse("faceTooSmall", { share: Math.round((100 * faceWidth(face)) / width), min: 100 * MIN_FACE_SHARE });
  const turned = turns % 2 === 1;
  const upright = {
    turns,
    width: turned ? original.height : original.width,
    height: turned ? original.width : original.height,
  };
  const camera = cameraData(metadata.exif);
  return { pyramid, upright, perPixel: upright.width / width, face, otherFaces, camera };
}
