import sharp from "sharp";
import { drawnCode } from "@/lib/imaging/testing/drawn-code";
import type { PhotoFile } from "./students";

/** A 采集码 as its picture is saved at 学信网. */
export async function codePicture(text: string): Promise<PhotoFile> {
  return { name: "采集码.png", mimeType: "image/png", buffer: await drawnCode(text) };
}

/** The same of which nothing can be read any more. */
export async function poorPicture({ buffer, ...file }: PhotoFile): Promise<PhotoFile> {
  const small = await sharp(buffer).resize(40).png().toBuffer();
  return { ...file, buffer: await sharp(small).resize(400).png().toBuffer() };
}
