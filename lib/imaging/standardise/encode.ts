import { sharp } from "../decode/safe-sharp";
import { type Picture, quartered } from "../pixels/picture";
import type { PhotoSpec } from "../schema";
import { withJfifDensity } from "./jfif-density";
import { type Encoded, searchQuality } from "./quality-search";

/** A usual capture (960 × 1280) is not resized for the view, which would cost more than encoding it. */
const VIEW_SIDE = 1280;
const THUMB_WIDTH = 96;
const REVIEW_BOX = { width: 480, height: 640 };
/** Optimised Huffman tables double the encoding time for a few per cent of the bytes. */
const FAST = { optimiseCoding: false };
const SCREEN = { ...FAST, quality: 80 };

/** The standard photo as a file: full colour resolution, no metadata, as much quality as its bytes allow. */
export async function encodeStandard(
  picture: Picture,
  { dpi, bytes }: PhotoSpec["standard"],
): Promise<Encoded> {
  return searchQuality(bytes, async (quality) => {
    const jpeg = await raw(picture)
      .jpeg({ ...FAST, quality, chromaSubsampling: "4:4:4" })
      .toBuffer();
    return withJfifDensity(jpeg, dpi);
  });
}

/** The whole picture for a screen, and its px for one px of the picture. */
export async function encodeView(picture: Picture): Promise<{ jpeg: Buffer; scale: number }> {
  const scale = Math.min(1, VIEW_SIDE / Math.max(picture.width, picture.height));
  const width = Math.round(picture.width * scale);
  const image = scale < 1 ? raw(picture).resize(width, null, { kernel: "linear" }) : raw(picture);
  return { jpeg: await image.jpeg(SCREEN).toBuffer(), scale: width / picture.width };
}

/** What a reviewer sees beside a standard photo: the whole picture within 480 × 640 px, never enlarged. */
export async function encodeReview(picture: Picture): Promise<Buffer> {
  return raw(picture)
    .resize({ ...REVIEW_BOX, fit: "inside", withoutEnlargement: true, kernel: "linear" })
    .jpeg(SCREEN)
    .toBuffer();
}

export async function encodeThumb(picture: Picture): Promise<Buffer> {
  const small = picture.width >= 4 * THUMB_WIDTH ? quartered(picture) : picture;
  return raw(small).resize(THUMB_WIDTH, null, { kernel: "linear" }).jpeg(SCREEN).toBuffer();
}

/** Hands our own pixels to sharp. */
export function raw({ width, height, data }: Picture) {
  return sharp(data, { raw: { width, height, channels: 3 } });
}
