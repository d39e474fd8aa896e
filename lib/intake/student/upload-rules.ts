import type { CAMERA_SIDES, DEVICE_CLASSES } from "@/db/vocabulary";
import type { CAPTURE_WAYS, Policy } from "@/lib/tasks/schema";
import { PHOTO_FILE_LIMIT } from "../schema";
import type { Denial } from "./may-do";
import type { PictureSize } from "./picture-size";

export type Taken = {
  source: (typeof CAPTURE_WAYS)[number];
  device: (typeof DEVICE_CLASSES)[number];
  facing: (typeof CAMERA_SIDES)[number] | null;
};

type Rules = Policy["capture"];

/** Why a picture taken this way is not wanted; null where it is. */
export function takingDenial({ source, device, facing }: Taken, rules: Rules): Denial | null {
  if (device === "desktop" && !rules.desktopAllowed) return { code: "deviceRefused", params: { device } };
  if (device === "tablet" && !rules.tabletAllowed) return { code: "deviceRefused", params: { device } };
  if (!rules.ways.includes(source)) return { code: "sourceRefused", params: { source } };
  const isFront = source === "camera" && facing === "front";
  if (isFront && (rules.facing === "rearOnly" || !rules.selfieAllowed))
    return { code: "frontRefused", params: {} };
  return null;
}

/** Why a file of this many bytes is not taken. */
export function bytesDenial(bytes: number, source: Taken["source"], { album }: Rules): Denial | null {
  const min = source === "album" ? album.minBytes : 1;
  const max = Math.min(PHOTO_FILE_LIMIT, source === "album" ? album.maxBytes : PHOTO_FILE_LIMIT);
  if (bytes >= min && bytes <= max) return null;
  return { code: "photoBytes", params: { found: kb(bytes), min: kb(min), max: kb(max) } };
}

/** Why a picture of this size is not taken; the camera's are whatever the phone makes. */
export function sizeDenial(
  { width, height }: PictureSize,
  source: Taken["source"],
  { album }: Rules,
): Denial | null {
  if (source !== "album") return null;
  const { minWidth, maxWidth, minHeight, maxHeight } = album;
  const isWithin = (value: number, min: number, max: number | null) =>
    value >= min && (max === null || value <= max);
  if (isWithin(width, minWidth, maxWidth) && isWithin(height, minHeight, maxHeight)) return null;
  const hasMax = maxWidth !== null && maxHeight !== null;
  return {
    code: "photoSize",
    params: {
      found: `${width} × ${height}`,
      min: `${minWidth} × ${minHeight}`,
      max: hasMax ? `${maxWidth} × ${maxHeight}` : "none",
    },
  };
}

const kb = (bytes: number) => `${Number((bytes / 1024).toFixed(1))} KB`;
