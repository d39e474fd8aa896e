export type FileKind = "zip" | "ole" | "text" | "unknown";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file is by its first bytes; its name is not asked. */
export function sniff(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP)) return "zip";
  if (startsWith(bytes, OLE)) return "ole";
  // Text has no NUL byte; pictures, PDFs and UTF-16 files do, or start with a signature of their own.
  const head = bytes.subarray(0, 4096);
  if (
    head.includes(0) ||
    startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff])
  ) {
    return "unknown";
  }
  return "text";
}

/** Text of a CSV: UTF-8 with or without BOM, else GB18030 (which contains GBK and GB2312). */
export function decodeText(bytes: Uint8Array): { text: string; encoding: "utf-8" | "gb18030" } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("gb18030").decode(bytes), encoding: "gb18030" };
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
