import type { Metadata, Sharp } from "sharp";
import type { Picture } from "../pixels/picture";
import type { PhotoSpec } from "../schema";
import { fileKind } from "./file-kind";
import { type ImagingProblem, refuse } from "./problem";
import { MAX_PIXELS, untrusted } from "./safe-sharp";

/** What may come in at all, in bytes and px of the upright picture. */
export type RawLimits = PhotoSpec["raw"];

export type Decoded = {
  /** Upright by EXIF, at most `ANALYSIS_SIDE` on the longer side. */
  picture: Picture;
  /** Size of the upright original in px, and how many of its px one px of `picture` stands for. */
  original: { width: number; height: number; perPixel: number };
  metadata: Metadata;
};

/** Enough for a face of 250 px in a usual portrait; larger originals are shrunk while they are decoded. */
const ANALYSIS_SIDE = 1600;

export async function decode(file: Buffer, limits: RawLimits): Promise<Decoded> {
  checkBytes(file, limits);
  checkKind(file);
  const metadata = await readHeader(file);
  const original = checkSize(metadata, limits);
  const scale = Math.min(1, ANALYSIS_SIDE / Math.max(original.width, original.height));
  const picture = await pixels(
    untrusted(file)
      .autoOrient()
      .resize(Math.round(original.width * scale), Math.round(original.height * scale), { fit: "fill" }),
  );
  return { picture, original: { ...original, perPixel: original.width / picture.width }, metadata };
}

/** Any colour space, depth and transparency to 8-bit sRGB on white. */
export async function pixels(image: Sharp): Promise<Picture> {
  try {
    const { data, info } = await image
      .flatten({ background: "#fff" })
      .toColourspace("srgb")
      .removeAlpha()
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) refuse("broken");
    return { width: info.width, height: info.height, data };
  } catch (error) {
    throw brokenFile(error);
  }
}

function checkBytes(file: Buffer, { bytes }: RawLimits): void {
  if (file.length === 0) refuse("empty");
  if (file.length > bytes.max) refuse("tooManyBytes", { bytes: file.length, max: bytes.max });
  if (file.length < bytes.min) refuse("tooFewBytes", { bytes: file.length, min: bytes.min });
}

function checkKind(file: Buffer): void {
  const kind = fileKind(file);
  if (kind === "heic") refuse("heic");
  if (kind === "other") refuse("notJpegOrPng");
}
