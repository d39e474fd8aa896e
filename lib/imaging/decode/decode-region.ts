import type { Upright } from "../outcome-schema";
import { type Picture, quarterTurned } from "../pixels/picture";
import { readPixels } from "./decode";
import { untrusted } from "./safe-sharp";

export type Region = { left: number; top: number; width: number; height: number };

/**
 * Decodes a part of an original at its full resolution. The region is whole px of the upright original and lies
 * inside it.
 */
export async function decodeRegion(file: Buffer, upright: Upright, region: Region): Promise<Picture> {
  const image = untrusted(file).autoOrient().extract(beforeTurning(region, upright));
  return quarterTurned(await readPixels(image), upright.turns);
}

/** The same part in px of the original as EXIF orients it, before our own quarter turns. */
export function beforeTurning({ left, top, width, height }: Region, upright: Upright): Region {
  switch (upright.turns) {
    case 0:
      return { left, top, width, height };
    case 1:
      return { left: top, top: upright.width - left - width, width: height, height: width };
    case 2:
      return { left: upright.width - left - width, top: upright.height - top - height, width, height };
    case 3:
      return { left: upright.height - top - height, top: left, width: height, height: width };
  }
}
