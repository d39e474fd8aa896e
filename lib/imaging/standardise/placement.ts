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

/** How much a photo may be cut closer, and moved, so as not to reach outside of its picture. */
const CLOSER_STEPS = [1, 1.01, 1.02, 1.03, 1.04, 1.05] as const;
const MAX_SHIFT = 10;

/**
 * The part of a picture, in its px, that puts the head into the bands of the spec. Only scale and position are
 * free; a picture that was cut before is not overstepped where a slightly closer cut avoids it. A head that fits
 * no band is placed as near as the face width allows; the measures then say so.
 */
export function placement(
  head: HeadPlace,
  crownY: number,
  bands: PhotoSpec["bands"],
  source: Size,
): Rectangle {
  const headTop = middle(bands.headTop);
  const eyeLine = at(bands.eyeLine, EYE_LINE_SHARE);
  const eyesToCrown = (head.eyeY - crownY) / head.faceWidth;
  const faceWidth = clamp((eyeLine - headTop) / eyesToCrown, {
    min: bands.faceWidth.min + INSET,
    max: at(bands.faceWidth, FACE_WIDTH_SHARE),
  });
  const eyes = { min: bands.eyeLine.min + INSET, max: bands.eyeLine.max - INSET };
  const eyeYFor = (width: number) => clamp(headTop + eyesToCrown * width, eyes);
  const wanted = rectangleFor(head, faceWidth, { x: BAND_WIDTH / 2, y: eyeYFor(faceWidth) });
  for (const closer of CLOSER_STEPS) {
    const width = faceWidth * closer;
    const moved = movedInside(rectangleFor(head, width, { x: BAND_WIDTH / 2, y: eyeYFor(width) }), source);
    if (!moved) continue;
    const scale = head.faceWidth / width;
    const isInBands =
      isWithin((head.eyeY - moved.top) / scale, eyes) &&
      isWithin((crownY - moved.top) / scale, bands.headTop) &&
      isWithin(width, bands.faceWidth);
    if (isInBands) return moved;
  }
  return wanted;
}

/** The rectangle in px of the picture that puts the eyes' middle at a place of the photo. */
function rectangleFor(head: HeadPlace, faceWidth: number, eyes: { x: number; y: number }): Rectangle {
  const scale = head.faceWidth / faceWidth;
  return {
    left: head.centreX - eyes.x * scale,
    top: head.eyeY - eyes.y * scale,
    width: BAND_WIDTH * scale,
    height: BAND_HEIGHT * scale,
  };
}

/** The rectangle moved a little so that no side or foot of it lies outside; wall may be missing above. */
function movedInside(rectangle: Rectangle, source: Size): Rectangle | null {
  const { left, top, width, height } = rectangle;
  const most = (MAX_SHIFT * width) / BAND_WIDTH;
  const across = left < 0 ? -left : Math.min(0, source.width - left - width);
  const up = Math.min(0, source.height - top - height);
  const fits = width <= source.width && Math.abs(across) <= most && -up <= most;
  return fits ? { ...rectangle, left: left + across, top: top + up } : null;
}

function isWithin(value: number, { min, max }: Band): boolean {
  return value >= min && value <= max;
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
