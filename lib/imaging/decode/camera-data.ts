/** What a file says about how it came to be; absent where it says nothing. */
export type CameraData = { make?: string; model?: string; lens?: string; software?: string };

const TAGS = { make: 0x010f, model: 0x0110, software: 0x0131, lens: 0xa434 } as const;
const EXIF_DIRECTORY = 0x8769;
const ENTRY_BYTES = 12;
const MAX_ENTRIES = 200;
const ASCII = 2;

/** Reads camera and program from an EXIF block (Exif 2.32 §4.6); anything malformed counts as absent. */
export function cameraData(exif: Buffer | undefined): CameraData {
  const tiff = exif?.subarray(exif.toString("latin1", 0, 4) === "Exif" ? 6 : 0);
  if (!tiff || tiff.length < 8) return {};
  const reader = readerOf(tiff);
  const main = reader.directory(reader.long(4));
  const exifDirectory = main.get(EXIF_DIRECTORY);
  const entries = new Map([
    ...main,
    ...(exifDirectory ? reader.directory(reader.long(exifDirectory + 8)) : []),
  ]);
  const data: CameraData = {};
  for (const name of ["make", "model", "lens", "software"] as const) {
    const text = reader.text(entries.get(TAGS[name]));
    if (text) data[name] = text;
  }
  return data;
}

/** Numbers in the block's byte order; positions outside of it read as 0. */
function readerOf(tiff: Buffer) {
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => {
    if (at < 0 || at + 2 > tiff.length) return 0;
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  const long = (at: number) => {
    if (at < 0 || at + 4 > tiff.length) return 0;
    return isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  };
  return {
    long,
    /** Where each tag's entry lies. */
    directory(start: number): Map<number, number> {
      const count = Math.min(MAX_ENTRIES, short(start));
      return new Map(
        Array.from({ length: count }, (_, i) => {
          const entry = start + 2 + i * ENTRY_BYTES;
          return [short(entry), entry];
        }),
      );
    },
    text(entry: number | undefined): string {
      if (entry === undefined || short(entry + 2) !== ASCII) return "";
      const length = long(entry + 4);
      const start = length <= 4 ? entry + 8 : long(entry + 8);
      return tiff
        .toString("latin1", start, start + length)
        .replace(/\0.*$/s, "")
        .trim();
    },
  };
}
