import { bandMeasures } from "../measure/bands";
import type { Measure } from "../measure-schema";
import type { FacePoints, PhotoGeometry } from "../outcome-schema";
import { applied, inverted } from "../pixels/affine";
import type { Point, Size } from "../pixels/picture";
import type { Band, PhotoSpec } from "../schema";
import { cropMapping } from "../standardise/crop-mapping";
import type { Rectangle } from "../standardise/placement";

type Spec = Pick<PhotoSpec, "standard" | "bands">;

/** Kept free at the ends of a band: cutting rounds to whole px of the original. */
const INSET = 1;

export type RecutProblem =
  | { code: "outside" }
  | { code: Measure["code"]; value: number; limit: { min: number; max: number } };

/** A rectangle of the standard photo's shape around a middle, in px of the upright original. */
export function cropAround(middle: Point, width: number, { width: across, height: down }: Size): Rectangle {
  const height = (width * down) / across;
  return { left: middle.x - width / 2, top: middle.y - height / 2, width, height };
}

/** Where the face would be on a standard photo of another part of the same original. */
export function faceOnCrop(
  { crop: before, levelled, standard, face }: PhotoGeometry,
  crop: Rectangle,
): FacePoints {
  const angle = (levelled * Math.PI) / 180;
  const toOriginal = cropMapping(before, standard, angle);
  const toPhoto = inverted(cropMapping(crop, standard, angle));
  const moved = (point: Point) => applied(toPhoto, applied(toOriginal, point));
  const { eyeLeft, eyeRight, mouth, crownY, chin, faceLeft, faceRight } = face;
  return {
    eyeLeft: moved(eyeLeft),
    eyeRight: moved(eyeRight),
    mouth: moved(mouth),
    crownY: moved({ x: (faceLeft.x + faceRight.x) / 2, y: crownY }).y,
    chin: moved(chin),
    faceLeft: moved(faceLeft),
    faceRight: moved(faceRight),
  };
}

/** The positions that a cut would have, each with its band. */
export function recutMeasures(geometry: PhotoGeometry, crop: Rectangle, spec: Spec): Measure[] {
  return bandMeasures(faceOnCrop(geometry, crop), spec);
}

/** Why a rectangle may not be cut; empty where it may. */
export function recutProblems(geometry: PhotoGeometry, crop: Rectangle, spec: Spec): RecutProblem[] {
  const bands = recutMeasures(geometry, crop, spec).flatMap(({ code, value, limit }): RecutProblem[] => {
    const { min = 0, max = 0 } = limit;
    const band = { min, max };
    return value === null || isInside(value, band) ? [] : [{ code, value, limit: band }];
  });
  return reachesFurther(crop, geometry) ? [{ code: "outside" }, ...bands] : bands;
}

/** A band that begins at nothing has no lower end to keep away from. */
function isInside(value: number, { min, max }: Band): boolean {
  return (min === 0 || value >= min + INSET) && value <= max - INSET;
}

/** Out of the picture on a side, and further than the present cut does there. */
function reachesFurther(crop: Rectangle, { crop: before, upright }: PhotoGeometry): boolean {
  const out = ({ left, top, width, height }: Rectangle) => [
    -left,
    -top,
    left + width - upright.width,
    top + height - upright.height,
  ];
  const allowed = out(before);
  return out(crop).some((over, side) => over > Math.max(0, allowed[side] ?? 0) + 0.5);
}
