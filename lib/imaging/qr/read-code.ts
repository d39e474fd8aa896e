import { decode } from "../decode/decode";
import { DOCUMENT_LIMITS } from "../decode/limits";
import { type Picture, plainBytes } from "../pixels/picture";
import { raw } from "../standardise/encode";
import type { CodeReader } from "./code-reader";
import type { CodeReading } from "./code-steps";

export type CodeReaders = { zxing: CodeReader; zbar: CodeReader };

/** Beyond this the later steps are skipped, ms; a step itself takes at most some hundred. */
const TIME_LIMIT_MS = 3000;
/** Enlarging pictures beyond this would only cost time. */
const MAX_ENLARGED_SIDE = 3200;

/** Reads a QR code from an uploaded picture, cheapest way first; null when no way finds one. */
export async function readCode(readers: CodeReaders, file: Buffer): Promise<CodeReading | null> {
  const { picture } = await decode(file, DOCUMENT_LIMITS);
  return climb(picture, readers);
}

export async function climb(picture: Picture, { zxing, zbar }: CodeReaders): Promise<CodeReading | null> {
  const deadline = performance.now() + TIME_LIMIT_MS;
  const ladder = [
    { step: "zxing" as const, read: () => zxing.read(picture) },
    { step: "zxingEnlarged" as const, read: async () => zxing.read(await enlarged(picture)) },
    { step: "zbar" as const, read: () => zbar.read(picture) },
  ];
  for (const { step, read } of ladder) {
    if (performance.now() > deadline) return null;
    const text = await read();
    if (text) return { text, step };
  }
  return null;
}

/** Twice the size in grey, cubic: brings codes of few px per module within zxing's reach. */
async function enlarged(picture: Picture): Promise<Picture> {
  const scale = Math.min(2, MAX_ENLARGED_SIDE / Math.max(picture.width, picture.height));
  const { data, info } = await raw(picture)
    .resize(Math.round(picture.width * scale), null, { kernel: "cubic" })
    .greyscale()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: plainBytes(data) };
}
