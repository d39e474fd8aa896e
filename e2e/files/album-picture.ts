import sharp from "sharp";
import { type Portrait, readPortrait } from "@/lib/demo/portraits";
import type { PhotoFile } from "./students";

/** A portrait as a studio hands it over, or of another width. */
export async function albumPicture(portrait: Portrait, width?: number): Promise<PhotoFile> {
  const bytes = await readPortrait(portrait);
  const buffer = width ? await sharp(bytes).resize(width).jpeg({ quality: 95 }).toBuffer() : bytes;
  return { name: "证件照.jpg", mimeType: "image/jpeg", buffer };
}
