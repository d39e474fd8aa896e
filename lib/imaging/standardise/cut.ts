import { type Affine, inverted } from "../pixels/affine";
import { type Picture, plainBytes, type Size } from "../pixels/picture";
import { cropMapping } from "./crop-mapping";
import { raw } from "./encode";
import type { Rectangle } from "./placement";
import { turnedRegion } from "./turned-region";

/** A photo cut from a source and scaled. */
export type Cut = {
  picture: Picture;
  /** The part of the source that was cut, in whole px of it. */
  rectangle: Rectangle;
  /** From px of the source to px of the cut, and back. */
  fromSource: Affine;
  toSource: Affine;
};

/**
 * Cuts a rectangle out of a picture and resamples it (Lanczos). It is moved to whole px first, so that an upright
 * cut shifts nothing by less than a px. Where it reaches outside the picture, the edge is repeated; whoever uses
 * the cut has to treat that part as unknown.
 * @param angle radians by which the rectangle is turned clockwise around its middle
 */
export async function cutPhoto(source: Picture, wanted: Rectangle, size: Size, angle = 0): Promise<Cut> {
  const rectangle = onWholePixels(wanted);
  const isUpright = angle === 0 && isInside(rectangle, source);
  const region = isUpright ? raw(source).extract(rectangle) : raw(turnedRegion(source, rectangle, angle));
  const { data, info } = await region
    .resize(size.width, size.height, { fit: "fill", kernel: "lanczos3" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const toSource = cropMapping(rectangle, size, angle);
  return {
    picture: { width: info.width, height: info.height, data: plainBytes(data) },
    rectangle,
    fromSource: inverted(toSource),
    toSource,
  };
}

function onWholePixels({ left, top, width, height }: Rectangle): Rectangle {
  const size = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
  return { left: Math.round(left), top: Math.round(top), ...size };
}

export function isInside({ left, top, width, height }: Rectangle, picture: Size): boolean {
  return left >= 0 && top >= 0 && left + width <= picture.width && top + height <= picture.height;
}
