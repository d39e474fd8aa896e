/**
 * A cell as it is stored: text, a number (so that a number that should have been text shows), a day, or empty.
 */
export type Cell = string | number | { day: string } | null;

/** A value of the spreadsheet library as a cell. */
export function toCell(value: unknown): Cell {
  if (value === null || value === undefined || value === "") return null;
  // PostgreSQL keeps no text with a NUL; the character in its place is refused where the row is checked.
  if (typeof value === "string") return value.replaceAll("\0", "\ufffd");
  if (typeof value === "number") return value;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** Spreadsheets keep this many digits of a number and show zeros for the rest. */
export const SAFE_DIGITS = 15;

/** The text a person sees in the cell; whole numbers without exponent. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return Number.isInteger(cell) ? wholeText(cell) : String(cell);
  return typeof cell === "string" ? cell : cell.day;
}

function wholeText(value: number): string {
  if (Math.abs(value) < 10 ** SAFE_DIGITS) return String(value);
  const [mantissa = "", exponent] = value.toPrecision(SAFE_DIGITS).split("e");
  return mantissa.replace(".", "") + "0".repeat(Math.max(0, Number(exponent) - SAFE_DIGITS + 1));
}
