import type { ItemProblem } from "../schema";

export type PictureKind = "jpeg" | "png" | "heic" | "zip" | "other";

/** What a file is by its first bytes (12 are enough). */
export function pictureKind(head: Uint8Array): PictureKind {
  const starts = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);
  if (starts(0xff, 0xd8, 0xff)) return "jpeg";
  if (starts(0x89, 0x50, 0x4e, 0x47)) return "png";
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return "zip";
  const brand = Buffer.from(head.subarray(4, 12)).toString("latin1");
  return /^ftyp(heic|heix|heif|hevc|mif1|msf1)/.test(brand) ? "heic" : "other";
}

/** What is wrong with a file by its first bytes alone. */
export function headProblem(kind: PictureKind): ItemProblem | null {
  if (kind === "heic") return { code: "heic" };
  return kind === "other" ? { code: "notAPhoto" } : null;
}
