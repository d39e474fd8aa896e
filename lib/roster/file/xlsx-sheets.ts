import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";

/** A sheet of an XLSX workbook, and the part of the archive it is kept in. */
export type XlsxSheet = { index: number; name: string; isHidden: boolean; part: string };

export type XlsxArchive = { sheets: XlsxSheet[]; open: (part: string) => Promise<Readable> };

const LIST = "xl/workbook.xml";
const PLACES = "xl/_rels/workbook.xml.rels";
/** A list of sheets is a few kilobytes; more is no list. */
const MAX_BYTES = 1024 * 1024;

/**
 * The sheets of an XLSX workbook in their order. Reads only the small lists inside the archive: opening the workbook
 * as a whole would read every shared text of it.
 * @throws Error where the archive is broken or has no such list
 */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxArchive> {
  const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = await listEntries(zip);
  const open = (part: string) => {
    const entry = entries.get(part);
    if (!entry) throw new RangeError(`${part} is missing`);
    return openEntry(zip, entry);
  };
  const small = async (part: string) => {
    if ((entries.get(part)?.uncompressedSize ?? 0) > MAX_BYTES) throw new RangeError(`${part} is too large`);
    return text(await open(part));
  };
  const parts = new Map(
    [...(await small(PLACES)).matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes = ""]) => [
      attribute(attributes, "Id"),
      attribute(attributes, "Target"),
    ]),
  );
  const sheets = [...(await small(LIST)).matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(
    ([, attributes = ""], index) => ({
      index,
      name: decodeXml(attribute(attributes, "name")),
      isHidden: /\bstate="(hidden|veryHidden)"/.test(attributes),
      part: inside(parts.get(attribute(attributes, "\\w+:id")) ?? ""),
    }),
  );
  return { sheets, open };
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
}

/** Places are told from `xl/`, or from the archive's root where they begin with a slash. */
function inside(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeXml(encoded: string): string {
  return encoded.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return ENTITIES[entity] ?? whole;
    const code =
      entity[1]?.toLowerCase() === "x" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
