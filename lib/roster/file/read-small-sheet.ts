import { Readable } from "node:stream";
import { readUpTo } from "@/lib/actions/read-up-to";
import { AppError } from "@/lib/errors";
import { cellText } from "./cell";
import { type FileFailure, RosterFileError } from "./file-error";
import { readTopRows } from "./read-rows";

export type TextRow = { rowNo: number; texts: string[] };

type Limits = { bytes: number; rows: number };

/**
 * The rows of a small workbook as the texts a person sees in its cells.
 * @param refusal what is said of a file that cannot be read
 * @throws AppError emptyFile, tooLarge
 */
export async function readSmallSheet(
  source: Readable,
  { bytes: limit, rows: most }: Limits,
  refusal: (failure: FileFailure) => AppError,
): Promise<TextRow[]> {
  const bytes = await readUpTo(source, limit);
  if (bytes.length === 0) throw new AppError("emptyFile");
  const choice = { index: null, preferred: [], isPlain: false, leavesHidden: false };
  const { rows } = await readTopRows(Readable.from([bytes]), choice, most).catch((error) => {
    throw error instanceof RosterFileError ? refusal(error.failure) : error;
  });
  return rows.map(({ rowNo, cells }) => ({ rowNo, texts: cells.map(cellText) }));
}
