import sharp from "sharp";
import { type Portrait, readPortrait } from "@/lib/demo/portraits";
import type { PhotoFile } from "./students";

/** A portrait with the grain of a scan, of more than a megabyte within the largest sides that are taken. */
export async function heavyPicture(portrait: Portrait): Promise<PhotoFile> {
  const [width, height] = [1300, 1733];
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
  const buffer = await sharp(await readPortrait(portrait))
    .resize(width, height)
    .composite([{ input: grain, blend: "overlay" }])
    .jpeg({ quality: 100 })
    .toBuffer();
  return { name: "扫描件.jpg", mimeType: "image/jpeg", buffer };
}

/** A portrait as a studio hands it over, or of another width. */
export async function albumPicture(portrait: Portrait, width?: number): Promise<PhotoFile> {
  const bytes = await readPortrait(portrait);
  const buffer = width ? await sharp(bytes).resize(width).jpeg({ quality: 95 }).toBuffer() : bytes;
  return { name: "证件照.jpg", mimeType: "image/jpeg", buffer };
}
