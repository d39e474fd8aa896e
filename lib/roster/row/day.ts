import { isCalendarDay } from "../document/gb11643";
import { type Cell, cellText } from "../file/cell";

/**
 * A day as `YYYY-MM-DD`: from a date cell, `20030101`, `2003-1-1`, `2003/01/01`, `2003.1.1` or `2003年1月1日`; a
 * month alone counts as its first day. A bare number of five digits is the day count that spreadsheets keep dates
 * as (37622 is 2003-01-01). Null where it is none.
 */
export function readDay(cell: Cell | undefined): string | null {
  const text = cellText(cell).normalize("NFKC").trim();
  if (/^[1-6]\d{4}$/.test(text)) return serialDay(Number(text));
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  const spaced = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?(?:[ T].*)?$/.exec(text);
  const [, year, month, day = "01"] = compact ?? spaced ?? [];
  if (!year || !month) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDay(iso) ? iso : null;
}

/** Day 1 is 1900-01-01, and a 29 February 1900 is counted that never was; days after it are meant here. */
function serialDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}
