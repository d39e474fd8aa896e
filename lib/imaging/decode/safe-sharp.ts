import sharp, { type Sharp } from "sharp";

/** More than any phone's standard picture; refused at the header, before a pixel is read. */
export const MAX_PIXELS = 50_000_000;
const DECODE_SECONDS = 10;

// Only these two loaders may run in this process: SVG, GIF, TIFF and the rest are refused by libvips itself.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"] });
// One photo per thread at a time; a cache would only hold personal pictures in memory.
sharp.cache(false);
sharp.concurrency(1);

/** A decoder for an untrusted file: strict, first frame only, with caps on pixels and time. */
export function untrusted(file: Buffer): Sharp {
  return sharp(file, {
    limitInputPixels: MAX_PIXELS,
    failOn: "error",
    pages: 1,
    sequentialRead: true,
    unlimited: false,
  }).timeout({ seconds: DECODE_SECONDS });
}

export { sharp };
