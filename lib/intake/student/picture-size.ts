export type PictureSize = { width: number; height: number };

/** Size of an upright JPEG or PNG by its header alone, without decoding anything; null where the header is none. */
export function pictureSize(file: Buffer): PictureSize | null {
  try {
    return file.readUInt32BE(0) === 0x89504e47 ? pngSize(file) : jpegSize(file);
  } catch {
    // It ends within its header.
    return null;
  }
}

function pngSize(file: Buffer): PictureSize | null {
  if (file.length < 24 || file.toString("latin1", 12, 16) !== "IHDR") return null;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

const EXIF = 0xe1;
const SCAN = 0xda;

/** Start of a frame of any kind (ITU-T T.81, table B.1); C4, C8 and CC are no frames. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(file: Buffer): PictureSize | null {
  let isTurned = false;
  for (let at = 2; at < file.length; ) {
    if (file[at] !== 0xff) return null;
    const marker = file.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SCAN) return null;
    const length = file.readUInt16BE(at + 2);
    if (isFrame(marker)) {
      const size = { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
      return isTurned ? { width: size.height, height: size.width } : size;
    }
    if (marker === EXIF) isTurned ||= isTurnedByExif(file.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return null;
}

/** Orientations 5 to 8 lie on their side. */
function isTurnedByExif(segment: Buffer): boolean {
  if (segment.toString("latin1", 0, 6) !== "Exif\0\0") return false;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < u16(start); entry++) {
    const at = start + 2 + 12 * entry;
    if (u16(at) === 0x0112) return u16(at + 8) >= 5;
  }
  return false;
}
