import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { captures } from "../imaging/samples";

/** Whole files of many kinds: pictures as phones, scanners and editors write them, and what only looks like one. */
export async function originals(): Promise<Buffer[]> {
  const [first, second] = captures(2);
  if (!first || !second) throw new Error("there are no samples");
  const small = () => sharp(second).resize(600, 800);
  return [
    first,
    second,
    await small().png().toBuffer(),
    await small().jpeg({ progressive: true }).toBuffer(),
    await small().toColourspace("cmyk").jpeg().toBuffer(),
    await small().toColourspace("rgb16").png().toBuffer(),
    await small().ensureAlpha(0.4).png({ palette: true }).toBuffer(),
    await small().greyscale().jpeg().toBuffer(),
    await small().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    await small().webp().toBuffer(),
    await small().gif().toBuffer(),
    await small().tiff().toBuffer(),
    hugePng(),
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="9" height="9"/></svg>`,
    ),
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(400)]),
  ];
}

/** A header that promises 30,000 × 30,000 px and few bytes of them. */
function hugePng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(30_000, 0);
  header.writeUInt32BE(30_000, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(50_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
