import { scanImageData, ZBarSymbolType } from "@undecaf/zbar-wasm";
import { readModelFile } from "../model-files/read";
import { type CodeReader, imageData } from "./code-reader";

/** Slower, and weaker in noise, but reads codes photographed from steep angles that zxing misses. */
export async function zbarReader(): Promise<CodeReader> {
  await readModelFile("zbar");
  return {
    async read(picture) {
      const symbols = await scanImageData(imageData(picture));
      const code = symbols.find(({ type }) => type === ZBarSymbolType.ZBAR_QRCODE);
      return code ? code.decode() : null;
    },
  };
}
