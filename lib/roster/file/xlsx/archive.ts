import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { attribute, decodeXml, isTrue } from "./xml";

/** A sheet of an XLSX workbook, and the part of the archive it is kept in. */
export type XlsxSheet = { index: number; name: string; isHidden: boolean; part: string };

export type XlsxArchive = {
  sheets: XlsxSheet[];
  /** Where the texts that cells share and the styles of cells are kept, if there are any. */
  textsPart: string | null;
  stylesPart: string | null;
  /** Days count from 1904, as old Macs wrote them. */
  is1904: boolean;
  open: (part: string) => Promise<AsyncIterable<Buffer>>;
};

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
  const open = async (part: string) => {
    const entry = entries.get(part);
    if (!entry) throw new RangeError(`${part} is missing`);
    return checked(await openEntry(zip, entry), entry.crc32);
  };
  const small = async (part: string) => {
    if ((entries.get(part)?.uncompressedSize ?? 0) > MAX_BYTES) throw new RangeError(`${part} is too large`);
    return text(await open(part));
  };
  const places = [...(await small(PLACES)).matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(
    ([, tag = ""]) => ({
      id: attribute(tag, "Id"),
      type: attribute(tag, "Type"),
      part: inside(attribute(tag, "Target")),
    }),
  );
  const partOf = (type: string) => places.find((place) => place.type.endsWith(`/${type}`))?.part ?? null;
  const list = await small(LIST);
  const sheets = [...list.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, tag = ""], index) => ({
    index,
    name: decodeXml(attribute(tag, "name")),
    isHidden: ["hidden", "veryHidden"].includes(attribute(tag, "state")),
    part: places.find(({ id }) => id === attribute(tag, "\\w+:id"))?.part ?? "",
  }));
  return {
    sheets,
    textsPart: partOf("sharedStrings"),
    stylesPart: partOf("styles"),
    is1904: isTrue(attribute(/<(?:\w+:)?workbookPr\s([^>]*)>/.exec(list)?.[1] ?? "", "date1904")),
    open,
  };
}

/** Places are told from `xl/`, or from the archive's root where they begin with a slash. */
function inside(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** Some writers leave the checksum out and put a zero. */
async function* checked(stream: AsyncIterable<Buffer>, expected: number): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const piece of stream) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (expected !== 0 && sum !== expected) throw new RangeError("the checksum differs");
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
