const START_OF_IMAGE = 2;
const DOTS_PER_INCH = 1;

/**
 * Puts the resolution into a JPEG's JFIF header, where checkers look for it; sharp would write it into EXIF.
 * The JPEG must not have the header yet.
 */
export function withJfifDensity(jpeg: Buffer, dpi: number): Buffer {
  const header = Buffer.from([
    0xff,
    0xe0,
    0,
    16,
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    1,
    DOTS_PER_INCH,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  header.writeUInt16BE(dpi, 12);
  header.writeUInt16BE(dpi, 14);
  return Buffer.concat([jpeg.subarray(0, START_OF_IMAGE), header, jpeg.subarray(START_OF_IMAGE)]);
}

export const JFIF_HEADER_BYTES = 18;
