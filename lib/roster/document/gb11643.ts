/** GB 11643-1999: weights and check characters of the 18-character number. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = "10X98765432";
const SHAPE = /^\d{17}[\dX]$/;

export type Gb11643 =
  | { ok: true; birthDate: string; sex: "male" | "female" }
  | { ok: false; rule: "shape" | "calendar" | "checksum"; expected?: string };

/** The character that must stand last after these 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECK_CHARACTERS[sum % 11] ?? "";
}

/**
 * Reads a number already in half-width and upper case. Also numbers of residence permits (81, 82, 83) and of the
 * new foreigners' permanent residence card (9…) are built so, the last with other leading fields.
 * @param today last birth date that can be, `YYYY-MM-DD`
 */
export function readGb11643(number: string, today: string): Gb11643 {
  if (!SHAPE.test(number)) return { ok: false, rule: "shape" };
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isCalendarDay(birthDate) || birthDate < "1900-01-01" || birthDate > today) {
    return { ok: false, rule: "calendar" };
  }
  const expected = checkCharacter(number);
  if (expected !== number[17]) return { ok: false, rule: "checksum", expected };
  return { ok: true, birthDate, sex: Number(number[16]) % 2 === 1 ? "male" : "female" };
}

/** True for an existing day written `YYYY-MM-DD`. */
export function isCalendarDay(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const date = Number(day.slice(8, 10));
  return day.length === 10 && year > 0 && date > 0 && date <= daysOf(year, Number(day.slice(5, 7)));
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}
