import type { Metadata, Sharp } from "sharp";
import { type Picture, plainBytes, type Size } from "../pixels/picture";
import type { PhotoSpec } from "../schema";
import { fileKind } from "./file-kind";
import { Refused, refuse } from "./problem";
import { MAX_PIXELS, untrusted } from "./safe-sharp";

/** What may come in at all, in bytes and px of the upright picture. */
export type RawLimits = PhotoSpec["raw"];

export type Decoded = {
  /** Upright by EXIF, at most `ANALYSIS_SIDE` on the longer side. */
  picture: Picture;
  /** The original's size, upright by EXIF. */
  original: Size;
  metadata: Metadata;
};

/** Enough for a face of 250 px in a usual portrait; larger originals are shrunk while they are decoded. */
const ANALYSIS_SIDE = 1600;

/** Reads a file that anyone may have sent, or throws `Refused`. */
export async function decode(file: Buffer, limits: RawLimits): Promise<Decoded> {
  checkBytes(file, limits);
  checkKind(file);
  const metadata = await readHeader(file);
  const original = checkSize(metadata, limits);
  const scale = Math.min(1, ANALYSIS_SIDE / Math.max(original.width, original.height));
  const upright = untrusted(file).autoOrient();
  const small = upright.resize(Math.round(original.width * scale), Math.round(original.height * scale), {
    fit: "fill",
  });
  return { picture: await readPixels(scale < 1 ? small : upright), original, metadata };
}

/** Brings any colour space, depth and transparency to 8-bit sRGB on white. */
export async function readPixels(image: Sharp): Promise<Picture> {
  const { data, info } = await image
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true })
    .catch(refuseBroken);
  if (info.channels !== 3) refuse("broken");
  return { width: info.width, height: info.height, data: plainBytes(data) };
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

async function readHeader(file: Buffer): Promise<Metadata> {
  const metadata = await untrusted(file).metadata().catch(refuseBroken);
  if (metadata.format !== "jpeg" && metadata.format !== "png") refuse("notJpegOrPng");
  if ((metadata.pages ?? 1) > 1) refuse("animated");
  return metadata;
}

function checkSize({ autoOrient }: Metadata, limits: RawLimits): Size {
  const { width, height } = autoOrient;
  const params = { width, height };
  if (width * height > MAX_PIXELS) refuse("tooManyPixels", { ...params, max: MAX_PIXELS });
  if (width < limits.width.min || height < limits.height.min)
    refuse("tooSmall", { ...params, minWidth: limits.width.min, minHeight: limits.height.min });
  if (width > limits.width.max || height > limits.height.max)
    refuse("tooLarge", { ...params, maxWidth: limits.width.max, maxHeight: limits.height.max });
  return { width, height };
}

/** sharp's errors differ only in their text. */
function refuseBroken(error: unknown): never {
  if (error instanceof Refused || !(error instanceof Error)) throw error;
  if (/^timeout/i.test(error.message)) refuse("timedOut");
  if (/pixel limit/i.test(error.message)) refuse("tooManyPixels", { max: MAX_PIXELS });
  refuse("broken");
}
