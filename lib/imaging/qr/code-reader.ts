import type { Picture } from "../pixels/picture";

/** One way to find a QR code on a picture: its text, or null. */
export interface CodeReader {
  read(picture: Picture): Promise<string | null>;
}

/** A picture as browsers hand it to decoders: four bytes per px, opaque. */
export function imageData({ width, height, data }: Picture): ImageData {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    rgba[to] = data[from] ?? 0;
    rgba[to + 1] = data[from + 1] ?? 0;
    rgba[to + 2] = data[from + 2] ?? 0;
    rgba[to + 3] = 255;
  }
  return { width, height, data: rgba, colorSpace: "srgb" };
}
