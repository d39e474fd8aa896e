import { forShrunkSource, inverted } from "../pixels/affine";
import type { Size } from "../pixels/picture";
import type { ReadPhoto } from "../read-photo";
import { type Cut, cutPhoto } from "./cut";
import { cutOriginal } from "./cut-original";
import { type Rectangle, scaledRectangle } from "./placement";

/**
 * Cuts the standard photo out of the decoded picture, or out of the original where the picture was shrunk and
 * its px would not do. Rectangle and mappings are px of the decoded picture.
 */
export async function cutStandard(
  { pyramid, perPixel, upright }: ReadPhoto,
  original: Buffer,
  wanted: Rectangle,
  size: Size,
  angle: number,
): Promise<Cut> {
  const hasEnoughPixels = perPixel <= 1 || wanted.width >= size.width;
  if (hasEnoughPixels) return cutPhoto(pyramid.picture, wanted, size, angle);
  const cut = await cutOriginal(original, upright, scaledRectangle(wanted, perPixel), size, angle);
  const toSource = forShrunkSource(cut.toSource, perPixel);
  return {
    picture: cut.picture,
    rectangle: scaledRectangle(cut.rectangle, 1 / perPixel),
    toSource,
    fromSource: inverted(toSource),
  };
}
