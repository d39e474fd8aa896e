import { AppError } from "@/lib/errors";
import type { SheetChoice } from "../schema";
import type { SheetInfo } from "./sheet-facts";

/**
 * A heading can only be said to stand where its sheet has rows.
 * @throws AppError headingBeyond
 */
export function requireHeadingRow(
  sheets: readonly SheetInfo[],
  { sheetIndex, headerRowNo }: SheetChoice,
): void {
  const row = headerRowNo ?? 1;
  const found = sheets[Math.min(sheetIndex, sheets.length - 1)]?.lastRow;
  if (found !== undefined && row > found) throw new AppError("headingBeyond", { row, found });
}
