import type { Entry } from "yauzl";

const UTF8_FLAG = 1 << 11;

/** Name of an entry: UTF-8 where flagged or valid, else GB18030, which Chinese Windows writes without saying so. */
export function entryName(entry: Pick<Entry, "generalPurposeBitFlag" | "fileNameRaw">): string {
  const text = decode(entry.fileNameRaw, (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0);
  return text.replaceAll("\\", "/");
}

function decode(bytes: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Files that operating systems leave in archives. */
export function isSystemFile(name: string): boolean {
  const base = name.split("/").at(-1) ?? "";
  return name.startsWith("__MACOSX/") || base.startsWith(".") || /^(thumbs\.db|desktop\.ini)$/i.test(base);
}
