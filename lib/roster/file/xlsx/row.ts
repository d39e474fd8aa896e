import { serialToDate } from "hucre";
import { UNSOLVED } from "../cell";
import { columnIndex } from "../sheet-facts";
import { decodeXml, isNameEnd, textOf } from "./xml";

/** What the cells of a workbook's rows point at. */
export type Book = {
  texts: readonly string[];
  /** Styles that show a number as a day. */
  dateStyles: ReadonlySet<string>;
  is1904: boolean;
};

/** A row is as wide as the last cell that holds something; what stands beyond `width` is left out. */
export function readCells(row: string, book: Book, width: number): unknown[] {
  const cells: unknown[] = [];
  let next = 0;
  for (let at = row.indexOf("<c"); at >= 0; at = row.indexOf("<c", at)) {
    const open = row.indexOf(">", at);
    if (!isNameEnd(row, at + 2)) {
      at += 2;
      continue;
    }
    const isEmpty = row[open - 1] === "/";
    const end = isEmpty ? open : row.indexOf("</c>", open);
    if (end < 0) throw new RangeError("a cell has no end");
    const { place, type, style } = attributesOf(row.slice(at + 2, open));
    const column = place === "" ? next : columnIndex(place);
    next = column + 1;
    at = end;
    if (column >= width || isEmpty) continue;
    const value = cellValue(row.slice(open + 1, end), type, style, book);
    if (value === null) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return cells;
}

/** Read by hand: a regular expression per attribute takes longer than all else, and there are millions. */
function attributesOf(tag: string): { place: string; type: string; style: string } {
  let [place, type, style] = ["", "", ""];
  for (let at = tag.indexOf("="); at > 0; at = tag.indexOf("=", at)) {
    const end = tag.indexOf(tag[at + 1] ?? "", at + 2);
    if (end < 0) break;
    const value = tag.slice(at + 2, end);
    const name = tag.slice(at - 2, at).trimStart();
    if (name === "r") place = value;
    else if (name === "t") type = value;
    else if (name === "s") style = value;
    at = end;
  }
  return { place, type, style };
}

function cellValue(content: string, type: string, style: string, book: Book): unknown {
  if (type === "inlineStr") return textOf(content);
  const text = valueText(content);
  if (text === "" && isFormula(content) && !(type === "str" && content.includes("<v"))) return UNSOLVED;
  if (type === "s") return book.texts[Number(text)] ?? null;
  if (type === "b") return text === "1" || text.toLowerCase() === "true";
  if (type === "str") return textOf(`<t>${text}</t>`);
  if (type === "e") return decodeXml(text);
  if (text === "") return null;
  const value = Number(text);
  if (Number.isNaN(value)) return decodeXml(text);
  return book.dateStyles.has(style) ? serialToDate(value, book.is1904) : value;
}

/** Before its value; a text that was reckoned to be empty has an empty value. */
const isFormula = (content: string) => content.includes("<f");

/** A formula, which may stand before it, is not asked: the value was reckoned by the program that saved the file. */
function valueText(content: string): string {
  const at = content.indexOf("<v");
  const open = content.indexOf(">", at);
  if (at < 0 || content[open - 1] === "/") return "";
  return content.slice(open + 1, content.indexOf("</v>", open));
}
