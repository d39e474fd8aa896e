export type FileKind = "jpeg" | "png" | "heic" | "other";

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Brands of ISO base media files that hold HEVC pictures (ISO/IEC 23008-12). */
const HEIC_BRANDS = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);

/** What a file is by its first bytes, whatever its name says. */
export function fileKind(file: Buffer): FileKind {
  if (file.length >= 3 && file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff) return "jpeg";
  if (file.subarray(0, 8).equals(PNG_SIGNATURE)) return "png";
  const isBox = file.toString("latin1", 4, 8) === "ftyp";
  return isBox && HEIC_BRANDS.has(file.toString("latin1", 8, 12)) ? "heic" : "other";
}
