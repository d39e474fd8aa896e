/** A span of time as a timetable writes it: `HH:MM` on a day `YYYY-MM-DD`. */
export type Span = { day: string; from: string; to: string };

export type WhenProblem = "noDay" | "noTime" | "timeOrder";

const DAY = /(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?/;
const CLOCK = /(上午|下午|晚上|晚)?\s*(\d{1,2})\s*(?:[:：时点]\s*(\d{1,2})?(?:分)?|(?=半))(半)?/g;

/**
 * The day and the hours that cells like `5月12日（周二）` and `上午8:30—11:30` speak of. A day without a year lies in
 * the window of the task.
 */
export function readWhen(texts: readonly string[], window: { from: string; to: string }): Span | WhenProblem {
  const text = texts.map(clockOfFraction).join(" ").normalize("NFKC");
  const day = readDay(text, window);
  if (!day) return "noDay";
  const hours = readHours(text.replace(DAY, " "));
  if (!hours) return "noTime";
  return hours.from < hours.to ? { day, ...hours } : "timeOrder";
}

/** A time whose cell has lost its format stands there as the fraction of a day: `0.354166666666667` is 08:30. */
function clockOfFraction(text: string): string {
  if (!/^0?\.\d+$/.test(text)) return text;
  return new Date(Math.round(Number(text) * 1440) * 60_000).toISOString().slice(11, 16);
}

function readDay(text: string, window: { from: string; to: string }): string | null {
  const [, year, month = "", day = ""] = DAY.exec(text) ?? [];
  if (month === "") return null;
  const inYear = (of: string) => `${of}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year) return isDay(inYear(year)) ? inYear(year) : null;
  const years = [...new Set([window.from.slice(0, 4), window.to.slice(0, 4)])];
  const possible = years.map(inYear).filter(isDay);
  return possible.find((one) => one >= window.from && one <= window.to) ?? possible[0] ?? null;
}

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

function readHours(text: string): { from: string; to: string } | null {
  const [first, second] = [...text.matchAll(CLOCK)];
  if (!first || !second) return null;
  const half = first[1];
  const from = clock(first, half);
  const to = clock(second, second[1] ?? half);
  return from && to ? { from, to } : null;
}

/** `下午2:30` is 14:30; `下午14:30` is the same. */
function clock([, , hour = "", minute, isHalf]: RegExpMatchArray, half: string | undefined): string | null {
  const isLate = half !== undefined && half !== "上午";
  const hours = Number(hour) + (isLate && Number(hour) < 12 ? 12 : 0);
  const minutes = isHalf ? 30 : Number(minute ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
