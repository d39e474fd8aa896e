import type { HeadPlace } from "../face/head-place";
import type { Size } from "../pixels/picture";
import type { Band, PhotoSpec } from "../schema";

/** The size to which the bands of a spec refer. */
export const BAND_WIDTH = 480;
export const BAND_HEIGHT = 640;

export type Rectangle = { left: number; top: number; width: number; height: number };

/**
 * Measured choices within the bands of 教毕指[2017]99号: the head top in the middle of its band and the eyes
 * two thirds down theirs keep the shoulders in; faces wider than 250 px lose them.
 */
const EYE_LINE_SHARE = 0.7;
const FACE_WIDTH_SHARE = 0.58;
/** Kept free at the ends of a band, for what landmarks and rounding add. */
const INSET = 5;

/**
 * The part of a picture, in its px, that puts the head into the bands of the spec. Only scale and position are
 * free. A head that fits no band is placed as near as the face width allows; the measures then say so.
 */
export function placement(head: HeadPlace, crownY: number, bands: PhotoSpec["bands"]): Rectangle {
  const headTop = middle(bands.headTop);
  const eyeLine = at(bands.eyeLine, EYE_LINE_SHARE);
  const eyesToCrown = (head.eyeY - crownY) / head.faceWidth;
  const faceWidth = clamp((eyeLine - headTop) / eyesToCrown, {
    min: bands.faceWidth.min + INSET,
    max: at(bands.faceWidth, FACE_WIDTH_SHARE),
  });
  const eyeY = clamp(headTop + eyesToCrown * faceWidth, {
    min: bands.eyeLine.min + INSET,
    max: bands.eyeLine.max - INSET,
  });
  const scale = head.faceWidth / faceWidth;
  return {
    left: head.centreX - (BAND_WIDTH / 2) * scale,
    top: head.eyeY - eyeY * scale,
    width: BAND_WIDTH * scale,
    height: BAND_HEIGHT * scale,
  };
}

function middle(band: Band): number {
  return at(band, 0.5);
}

function at({ min, max }: Band, share: number): number {
  return min + share * (max - min);
}

function clamp(value: number, { min, max }: Band): number {
  return Math.min(max, Math.max(min, value));
}

/**
 * The crop for a photo of another shape: as wide or as high as the finished one allows, the head's distance to
 * the upper edge unchanged.
 */
export function resizedCrop(crop: Rectangle, { width, height }: Size): Rectangle {
  const shape = width / height;
  const isNarrower = shape < crop.width / crop.height;
  const cut = isNarrower
    ? { width: crop.height * shape, height: crop.height }
    : { width: crop.width, height: crop.width / shape };
  return { left: crop.left + (crop.width - cut.width) / 2, top: crop.top, ...cut };
}

export function scaledRectangle({ left, top, width, height }: Rectangle, factor: number): Rectangle {
  return { left: left * factor, top: top * factor, width: width * factor, height: height * factor };
}
