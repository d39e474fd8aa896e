import { decodeRegion } from "../decode/decode-region";
import type { Upright } from "../outcome-schema";
import type { Size } from "../pixels/picture";
import { type Cut, cutPhoto } from "./cut";
import type { Rectangle } from "./placement";

/** Share of the rectangle's size decoded beyond it: room for a turn of 3° and for resampling. */
const MARGIN = 0.06;

/**
 * Cuts a rectangle, in px of the upright original, at the original's full resolution. The cut's mappings lead to
 * and from px of the upright original.
 */
export async function cutOriginal(
  file: Buffer,
  upright: Upright,
  rectangle: Rectangle,
  size: Size,
  angle = 0,
): Promise<Cut> {
  const region = clippedRegion(rectangle, upright);
  const picture = await decodeRegion(file, upright, region);
  const inRegion = { ...rectangle, left: rectangle.left - region.left, top: rectangle.top - region.top };
  const cut = await cutPhoto(picture, inRegion, size, angle);
  const { toSource, fromSource, rectangle: whole } = cut;
  return {
    picture: cut.picture,
    rectangle: { ...whole, left: whole.left + region.left, top: whole.top + region.top },
    toSource: { ...toSource, c: toSource.c + region.left, f: toSource.f + region.top },
    fromSource: {
      ...fromSource,
      c: fromSource.c - fromSource.a * region.left - fromSource.b * region.top,
      f: fromSource.f - fromSource.d * region.left - fromSource.e * region.top,
    },
  };
}

/** The part of the original around a rectangle; at least one px, even for a rectangle wholly outside. */
function clippedRegion({ left, top, width, height }: Rectangle, original: Size): Rectangle {
  const [across, down] = [width * MARGIN, height * MARGIN];
  const from = { x: within(left - across, original.width - 1), y: within(top - down, original.height - 1) };
  const to = {
    x: within(left + width + across, original.width),
    y: within(top + height + down, original.height),
  };
  return {
    left: from.x,
    top: from.y,
    width: Math.max(1, to.x - from.x),
    height: Math.max(1, to.y - from.y),
  };
}

function within(value: number, max: number): number {
  return Math.max(0, Math.min(Math.round(value), max));
}
