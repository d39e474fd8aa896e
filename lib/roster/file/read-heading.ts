import type { Readable } from "node:stream";
import { HEADER_SEARCH_ROWS } from "../columns/map-header";
import { cellText } from "./cell";
import { type FileFailure, RosterFileError } from "./file-error";
import { readTopRows } from "./read-rows";
import type { SheetLook } from "./read-sheet";

/** Rows below the heading that stand beside the columns as samples. */
const SAMPLE_ROWS = 5;

type Choice = {
  /** Null: the first sheet with one of the preferred names, else the first in sight. */
  sheetIndex: number | null;
  preferred: readonly string[];
  /** Null: where `guess` says. */
  headerRowNo: number | null;
};

type Found = {
  look: SheetLook;
  heading: { rowNo: number; texts: string[] };
  samples: string[][];
};

/**
 * The heading of a sheet with the rows below it: the one that somebody chose, else the one that looks most like it, also
 * where nothing stands from the chosen row on.
 * @param guess number of the heading among the first rows; -1 where none looks like one
 */
export async function readHeading(
  source: Readable,
  { sheetIndex: index, preferred, headerRowNo }: Choice,
  guess: (rows: string[][], look: SheetLook) => number,
): Promise<Found | { failure: FileFailure | "noHeader" }> {
  const choice = { index, preferred, isPlain: false, leavesHidden: false };
  const count = Math.max(HEADER_SEARCH_ROWS, headerRowNo ?? 0) + SAMPLE_ROWS;
  const top = await readTopRows(source, choice, count).catch((error) => {
    if (error instanceof RosterFileError) return error.failure;
    throw error;
  });
  if (typeof top === "string") return { failure: top };
  const { look } = top;
  const rows = top.rows.map(({ rowNo, cells }) => ({ rowNo, texts: cells.map(cellText) }));
  const texts = rows.map((row) => row.texts);
  const chosen = headerRowNo ? rows.findIndex(({ rowNo }) => rowNo >= headerRowNo) : -1;
  const at = chosen >= 0 ? chosen : guess(texts, look);
  const heading = rows[at];
  if (!heading) return { failure: "noHeader" };
  return { look, heading, samples: texts.slice(at + 1, at + 1 + SAMPLE_ROWS) };
}
