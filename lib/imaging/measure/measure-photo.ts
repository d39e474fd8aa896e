import type { Eye } from "../face/iris";
import type { FaceMesh } from "../face/mesh";
import type { Measure } from "../measure-schema";
import type { FacePoints } from "../outcome-schema";
import type { ReadPhoto } from "../read-photo";
import type { PhotoSpec } from "../schema";
import type { Separation } from "../standardise/separation";
import { backgroundMeasures } from "./background-measures";
import { bandMeasures } from "./bands";
import { coverMeasures } from "./cover-measures";
import { faceMeasures } from "./face-measures";
import type { FacePixels } from "./face-pixels";
import { fileMeasures } from "./file-measures";
import { lightMeasures } from "./light-measures";
import { faceBox, faceMark, widthMark } from "./marks";
import { skinTexture } from "./skin-texture";
import { sourceMeasures } from "./source-measures";
import { judged } from "./verdict";

export type MeasuredPhoto = {
  photo: ReadPhoto;
  /** The face on the photo as cut and scaled, otherwise unchanged. */
  pixels: FacePixels;
  separation: Separation;
  /** Of the replaced background; null where it was kept or the wall was of no use. */
  unclearOutline: number | null;
  points: FacePoints;
  eyes: { left: Eye; right: Eye };
  /** Other faces, mapped onto the photo. */
  others: readonly FaceMesh[];
  /** Bytes of the finished file. */
  bytes: number;
  spec: PhotoSpec;
};

/** All measures of a capture with their verdicts. Positions are px of the standard photo. */
export function measurePhoto({
  photo,
  pixels,
  separation,
  unclearOutline,
  points,
  eyes,
  others,
  bytes,
  spec,
}: MeasuredPhoto): Measure[] {
  const { tolerances, standard } = spec;
  const marks = { width: widthMark(points), face: faceMark(pixels.mesh), others: others.map(faceBox) };
  return [
    ...bandMeasures(points, spec),
    ...faceMeasures(pixels.mesh, eyes, tolerances),
    ...lightMeasures(pixels, tolerances),
    ...coverMeasures(pixels, tolerances),
    ...backgroundMeasures(separation, unclearOutline, points, spec),
    ...sourceMeasures(photo, marks, tolerances),
    ...fileMeasures(photo.camera),
    skinTexture(pixels),
    judged({ code: "standardBytes", unit: "byte", value: bytes }, { pass: standard.bytes }),
  ];
}
