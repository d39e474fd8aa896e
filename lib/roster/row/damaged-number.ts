import { checkCharacter } from "../document/gb11643";
import { type Cell, cellText, SAFE_DIGITS } from "../file/cell";

const SCIENTIFIC = /^\+?(\d)(?:\.(\d+))?E\+?(\d+)$/i;

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

/** What a damaged number still tells: the digits it began with, and how many it had. */
export type Remains = { start: string; length: number };

/** Null where nothing of the number is left that could tell it from others. */
export function remainsOf(cell: Cell | undefined): Remains | null {
  const text = cellText(cell).trim();
  const [, first, rest = "", exponent] = SCIENTIFIC.exec(text) ?? [];
  if (first) return { start: (first + rest).replace(/0+$/, ""), length: Number(exponent) + 1 };
  return /^\d{16,}$/.test(text) ? { start: text.slice(0, SAFE_DIGITS), length: text.length } : null;
}

/** True where a whole number may be what the damaged one was, also where its last digit shown was rounded up. */
export function fits(whole: string, { start, length }: Remains): boolean {
  if (whole.length !== length) return false;
  if (whole.startsWith(start)) return true;
  const shown = start.length < SAFE_DIGITS ? whole.slice(0, start.length + 1) : "";
  return /^\d+$/.test(shown) && String(Math.round(Number(shown) / 10)) === start;
}
