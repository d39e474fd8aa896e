import { text } from "node:stream/consumers";
import { type FileRow, MAX_COLUMNS } from "../sheet-facts";
import type { XlsxArchive } from "./archive";
import { dateStylesOf } from "./date-styles";
import { elementsOf } from "./elements";
import { type Book, readCells } from "./row";
import { attribute, textOf } from "./xml";

/**
 * The rows of a sheet as they stand in the file, no faster than they are taken. Written for long lists of people: the
 * library's reader is several times slower and holds every row that was not taken yet.
 */
export async function* xlsxRows(archive: XlsxArchive, part: string): AsyncGenerator<FileRow> {
  const book = await openBook(archive);
  let rowNo = 0;
  for await (const { elements } of elementsOf(await archive.open(part), "row")) {
    for (const row of elements) {
      rowNo = Number(attribute(row.slice(0, row.indexOf(">")), "r") || rowNo + 1);
      yield { rowNo, cells: readCells(row, book, MAX_COLUMNS) };
    }
  }
}

async function openBook({ open, textsPart, stylesPart, is1904 }: XlsxArchive): Promise<Book> {
  const texts: string[] = [];
  if (textsPart) {
    for await (const { elements } of elementsOf(await open(textsPart), "si"))
      for (const element of elements) texts.push(textOf(element));
  }
  const dateStyles = stylesPart ? dateStylesOf(await text(await open(stylesPart))) : new Set<string>();
  return { texts, dateStyles, is1904 };
}
