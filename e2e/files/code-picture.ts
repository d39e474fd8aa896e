import sharp from "sharp";
import { drawnCode } from "@/lib/imaging/testing/drawn-code";
import type { PhotoFile } from "./students";

/** A 采集码 as its picture is saved at 学信网. */
export async function codePicture(text: string): Promise<PhotoFile> {
  return { name: "采集码.png", mimeType: "image/png", buffer: await drawnCode(text) };
}

/** The same on a screen before which a phone is held. */
export async function heldCode(text: string): Promise<Buffer> {
  const code = await sharp(await drawnCode(text))
    .resize(560)
    .toBuffer();
  const screen = { create: { width: 720, height: 960, channels: 3, background: "#e8e8e8" } } as const;
  return sharp(screen)
    .composite([{ input: code }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** The same of which nothing can be read any more. */
export async function poorPicture({ buffer, ...file }: PhotoFile): Promise<PhotoFile> {
  const small = await sharp(buffer).resize(40).png().toBuffer();
  return { ...file, buffer: await sharp(small).resize(400).png().toBuffer() };
}
