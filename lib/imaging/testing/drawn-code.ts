import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/full";
import { sharp } from "../decode/safe-sharp";

const WASM = createRequire(import.meta.url).resolve("zxing-wasm/full/zxing_full.wasm");
const BORDER = { top: 40, bottom: 40, left: 40, right: 40, background: "#fff" };

/** A QR code on white, as a PNG. */
export async function drawnCode(text: string): Promise<Buffer> {
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(WASM)).buffer } });
  const { image } = await writeBarcode(text, { format: "QRCode", scale: 6 });
  if (!image) throw new Error("no code was drawn");
  const png = Buffer.from(await image.arrayBuffer());
  return sharp(png).flatten({ background: "#fff" }).extend(BORDER).png().toBuffer();
}
