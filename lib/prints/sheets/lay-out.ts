import { PAPER_MM, type Paper, PRINT_SIZES, type PrintSize, SIZE_PIXELS, toMm } from "./sizes";

/** A print on a sheet: where its upper left corner is, and how large it is, in mm. */
export type Placed = {
  student: number;
  size: PrintSize;
  left: number;
  top: number;
  width: number;
  height: number;
};
export type Label = { student: number; left: number; top: number; width: number; height: number };
export type Sheet = { prints: Placed[]; labels: Label[] };

/** Between prints, so that a cut need not be exact to a hair. */
const GAP = 2;
/** Above a student's prints stands whose they are. */
const LABEL_HEIGHT = 5;

type Copies = Readonly<Record<PrintSize, number>>;

/**
 * Lays the prints of so many students out on sheets, student after student: the larger sizes first, from left to
 * right. Nobody's prints are torn apart where they fit on one sheet, and on small paper everybody has their own.
 */
export function layOut(students: number, paper: Paper, copies: Copies): Sheet[] {
  const { width, height, margin } = PAPER_MM[paper];
  const block = blockOf(width - 2 * margin, copies);
  const sheets: Sheet[] = [];
  let top = Number.POSITIVE_INFINITY;
  for (let student = 0; student < students; student++) {
    let label = true;
    for (const row of block.rows) {
      const needs = label
        ? isOnOne(block.height, height, margin)
          ? block.height
          : LABEL_HEIGHT + row.height
        : row.height;
      const isOwn = paper === "sixInch" && label;
      if (isOwn || top + needs > height - margin) {
        sheets.push({ prints: [], labels: [] });
        top = margin;
      }
      const sheet = sheets.at(-1);
      if (!sheet) throw new Error("there is a sheet by now");
      if (label) {
        sheet.labels.push({ student, left: margin, top, width: width - 2 * margin, height: LABEL_HEIGHT });
        top += LABEL_HEIGHT;
        label = false;
      }
      for (const { left, ...print } of row.prints)
        sheet.prints.push({ ...print, student, left: margin + left, top });
      top += row.height + GAP;
    }
  }
  return sheets;
}

const isOnOne = (block: number, height: number, margin: number) => block <= height - 2 * margin;

type Row = { height: number; prints: { size: PrintSize; left: number; width: number; height: number }[] };

/** One student's prints in rows of the paper's width. */
function blockOf(width: number, copies: Copies): { rows: Row[]; height: number } {
  const rows: Row[] = [];
  let left = Number.POSITIVE_INFINITY;
  const largestFirst = [...PRINT_SIZES].sort(
    (one, other) => SIZE_PIXELS[other].height - SIZE_PIXELS[one].height,
  );
  for (const size of largestFirst) {
    const print = { width: toMm(SIZE_PIXELS[size].width), height: toMm(SIZE_PIXELS[size].height) };
    for (let n = 0; n < copies[size]; n++) {
      if (left + print.width > width) {
        rows.push({ height: print.height, prints: [] });
        left = 0;
      }
      rows.at(-1)?.prints.push({ size, left, ...print });
      left += print.width + GAP;
    }
  }
  const height = LABEL_HEIGHT + rows.reduce((sum, row) => sum + row.height + GAP, 0);
  return { rows, height };
}
