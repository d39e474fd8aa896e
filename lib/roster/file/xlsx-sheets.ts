import { fromBuffer, type ZipFile } from "yauzl";

export type SheetInfo = { index: number; name: string; isHidden: boolean };

const ENTRY = "xl/workbook.xml";
/** A list of sheets is a few kilobytes; more is no list. */
const MAX_BYTES = 1024 * 1024;

/**
 * The sheets of an XLSX workbook in their order. Reads only the small list inside the archive: opening the workbook
 * as a whole would read every shared text of it.
 * @throws Error where the archive is broken or has no such list
 */
export async function xlsxSheets(bytes: Uint8Array): Promise<SheetInfo[]> {
  const xml = await entryText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = ""], index) => ({
    index,
    name: decodeXml(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ""),
    isHidden: /\bstate="(hidden|veryHidden)"/.test(attributes),
  }));
}

function entryText(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("error", reject);
      zip.on("end", () => reject(new RangeError(`${ENTRY} is missing`)));
      zip.on("entry", (entry) => {
        if (entry.fileName !== ENTRY) return zip.readEntry();
        if (entry.uncompressedSize > MAX_BYTES) return reject(new RangeError(`${ENTRY} is too large`));
        readEntry(zip, entry).then(resolve, reject);
      });
      zip.readEntry();
    });
  });
}

function readEntry(zip: ZipFile, entry: Parameters<ZipFile["openReadStream"]>[0]): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
    });
  });
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeXml(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return ENTITIES[entity] ?? whole;
    const code =
      entity[1]?.toLowerCase() === "x" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
