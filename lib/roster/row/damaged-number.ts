import { checkCharacter } from "../document/gb11643";
import { type Cell, cellText } from "../file/cell";

/** Spreadsheets keep 15 digits of a number; everything after is lost. */
const SAFE_DIGITS = 15;

/**
 * True where a long number went through a number cell and lost digits: shown as 1.2E+17, longer than a
 * spreadsheet can keep, or ending in the zeros that replace what was lost.
 */
export function isDamagedNumber(cell: Cell | undefined): boolean {
  if (typeof cell === "number") return Math.abs(cell) >= 10 ** SAFE_DIGITS || !Number.isInteger(cell);
  const text = cellText(cell).trim();
  if (/^[+-]?\d(?:\.\d+)?E[+-]?\d+$/i.test(text)) return true;
  return /^\d{15}000$/.test(text) && checkCharacter(text) !== text[17];
}
