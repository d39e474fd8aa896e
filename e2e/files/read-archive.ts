import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import sharp from "sharp";
import yauzl from "yauzl";

/** Every file of a ZIP by its name, read with a library that the product does not write with; CRCs are checked. */
export async function readArchive(path: string): Promise<Map<string, Buffer>> {
  const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);
  const zip = await open(path, { lazyEntries: true, strictFileNames: true });
  const read = promisify<yauzl.Entry, import("node:stream").Readable>(zip.openReadStream.bind(zip));
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: yauzl.Entry) => {
      read(entry)
        .then(buffer)
        .then((bytes) => {
          files.set(entry.fileName, bytes);
          zip.readEntry();
        })
        .catch(reject);
    });
    zip.once("end", () => resolve(files));
    zip.once("error", reject);
    zip.readEntry();
  });
}

export const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** What a JPEG says about itself: decoded pixels, and the density of its JFIF header in dots per inch. */
export async function readJpeg(bytes: Buffer) {
  const { info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const { format, space } = await sharp(bytes).metadata();
  const isJfif = bytes.toString("latin1", 6, 10) === "JFIF";
  const unit = bytes[13];
  return {
    format,
    space,
    width: info.width,
    height: info.height,
    dpi: isJfif && unit === 1 ? [bytes.readUInt16BE(14), bytes.readUInt16BE(16)] : null,
  };
}
