import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";
import { readModelFile } from "../model-files/read";

let prepared: Promise<void> | undefined;

/** A QR code as an SVG picture that any camera reads off a screen. */
export async function writeCode(text: string): Promise<string> {
  prepared ??= prepare();
  await prepared;
  const { svg, error } = await writeBarcode(text, { format: "QRCode" });
  if (error) throw new Error(`the code was not written: ${error}`);
  return svg;
}

/** Its WebAssembly comes from node_modules, not from the network. */
async function prepare(): Promise<void> {
  const file = await readModelFile("zxingWriter");
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(file).buffer } });
}
