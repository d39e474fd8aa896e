import { sharp, untrusted } from "@/lib/imaging/decode/safe-sharp";
import type { PdfImage } from "./pdf";

/** Sharp enough for small type on paper. */
const DPI = 400;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Words as a grey picture: the file needs no fonts, and Chinese names look the same on every printer. */
export async function labelImage(name: string, words: string): Promise<PdfImage> {
  const text = words.replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? letter);
  const { data, info } = await sharp({ text: { text, dpi: DPI, font: "sans 8" } })
    .negate()
    .toColourspace("b-w")
    .jpeg({ quality: 92 })
    .toBuffer({ resolveWithObject: true });
  return { name, width: info.width, height: info.height, jpeg: data, isGrey: true };
}

/** A cut photo with its own size. */
export async function photoImage(name: string, jpeg: Buffer): Promise<PdfImage> {
  const { width, height, channels } = await untrusted(jpeg).metadata();
  return { name, width, height, jpeg, isGrey: channels === 1 };
}
