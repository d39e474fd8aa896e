/** A formula that was saved without its result, as programs do that write workbooks and do not reckon. */
export type Unsolved = { unsolved: true };
export const UNSOLVED: Unsolved = { unsolved: true };

/**
 * A cell as it is stored: text, a number (so that a number that should have been text shows), a day, a formula that
 * nobody reckoned, or empty.
 */
export type Cell = string | number | { day: string } | Unsolved | null;

/** A value of the spreadsheet library as a cell. */
export function toCell(value: unknown): Cell {
  if (value === null || value === undefined || value === "") return null;
  if (value === UNSOLVED) return UNSOLVED;
  // PostgreSQL keeps no text with a NUL; the character in its place is refused where the row is checked.
  if (typeof value === "string") return clockOf(value) ?? value.replaceAll("\0", "\ufffd");
  if (typeof value === "number") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : momentCell(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** From which spreadsheets count their days: a moment there is a time of day and no day. */
const ZERO_DAYS = ["1899-12-30", "1899-12-31", "1904-01-01"];

/** A time is text as the spreadsheet shows it; only a day without one is a day. */
function momentCell(value: Date): Cell {
  // The fraction of a day that is half past eight ends a little before it or after.
  const [day = "", time = ""] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split("T");
  if (time.startsWith("00:00:00")) return { day };
  return ZERO_DAYS.includes(day) ? time.slice(0, 5) : `${day} ${time.slice(0, 5)}`;
}

/** The time of day that an OpenDocument cell writes as `PT08H30M00S`. */
function clockOf(text: string): string | null {
  const [, hours, minutes] = /^PT(\d{2})H(\d{2})M[\d.]+S$/.exec(text) ?? [];
  return hours && minutes ? `${hours}:${minutes}` : null;
}

/** Spreadsheets keep this many digits of a number and show zeros for the rest. */
export const SAFE_DIGITS = 15;

/** The text a person sees in the cell; whole numbers without exponent. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return Number.isInteger(cell) ? wholeText(cell) : String(cell);
  if (typeof cell === "string") return cell;
  return isUnsolved(cell) ? "" : cell.day;
}

export function isUnsolved(cell: Cell | undefined): cell is Unsolved {
  return typeof cell === "object" && cell !== null && "unsolved" in cell;
}

function wholeText(value: number): string {
  if (Math.abs(value) < 10 ** SAFE_DIGITS) return String(value);
  const [mantissa = "", exponent] = value.toPrecision(SAFE_DIGITS).split("e");
  return mantissa.replace(".", "") + "0".repeat(Math.max(0, Number(exponent) - SAFE_DIGITS + 1));
}
