import { DAY_MS, type Forecast, leftAfter } from "../forecast/forecast";
import { expected, type Sums, stationCount } from "../policy";

/** Buckets at the end of a day, `YYYY-MM-DD`. */
export type HistoryDay = { day: string; sums: Sums; isRebuilt: boolean };

export type BurnDay = {
  day: string;
  /** People expected and not approved at the end of the day; null where nothing is recorded. */
  left: number | null;
  /** How many would be left on a straight way from the opening to the deadline. */
  planned: number;
  /** From today on, at the present speed: the middle and the band. */
  forecast: number | null;
  band: [fewest: number, most: number] | null;
  isRebuilt: boolean;
};

export type Span = { opens: string; closes: string; today: string };

/** Days shown after the deadline at most, however late the forecast is. */
const DAYS_BEYOND = 45;

/** Points of the chart at most; a longer collection shows every second, third … day. */
const MAX_POINTS = 120;

/** Everything that the burn-down draws: a row per day from the opening to the end of the forecast. */
export function burnDown(
  history: readonly HistoryDay[],
  outlook: Forecast | null,
  span: Span,
): readonly BurnDay[] {
  const byDay = new Map(history.map((day) => [day.day, day]));
  const sums = history.at(-1)?.sums ?? {};
  const people = expected(sums);
  const now = peopleLeft(sums);
  const days = daysOf(history, outlook, span);
  return days.map((day) => {
    const found = byDay.get(day);
    const ahead = daysBetween(span.today, day);
    const then = outlook && ahead >= 0 ? leftAfter(outlook, now, ahead) : null;
    return {
      day,
      left: found ? peopleLeft(found.sums) : null,
      planned: planned(people, span, day),
      forecast: then?.left ?? null,
      band: then && [then.fewest, then.most],
      isRebuilt: found?.isRebuilt ?? false,
    };
  });
}

/** The recorded days with today's as it is at this moment. */
export function withToday(history: readonly HistoryDay[], sums: Sums, today: string): HistoryDay[] {
  return [...history.filter(({ day }) => day < today), { day: today, sums, isRebuilt: false }];
}

/** People approved at the end of each recorded day. */
export function approvedBy(history: readonly HistoryDay[]): Map<string, number> {
  return new Map(history.map(({ day, sums }) => [day, stationCount(sums, "approved")]));
}

/**
 * People approved on each of the last days, the oldest first: what the recorded days differ by. A day without a record
 * counts as none, and the next one has what came together; photos taken back from approval make no day negative.
 * @param approved people approved at the end of each recorded day
 */
export function paceOf(approved: ReadonlyMap<string, number>, today: string, days: number): number[] {
  const from = dayPlus(today, 1 - days);
  const before = [...approved].filter(([day]) => day < from).sort();
  let known = before.at(-1)?.[1] ?? 0;
  return Array.from({ length: days }, (_, at) => {
    const now = approved.get(dayPlus(from, at)) ?? known;
    const gained = Math.max(0, now - known);
    known = now;
    return gained;
  });
}

export function peopleLeft(sums: Sums): number {
  return expected(sums) - stationCount(sums, "approved");
}

/** The days of the time axis; the deadline and today are never left out. */
function daysOf(history: readonly HistoryDay[], outlook: Forecast | null, span: Span): string[] {
  const first = [span.opens, span.today, history[0]?.day ?? span.today].sort()[0] ?? span.today;
  const end = [span.closes, span.today, outlook ? dayOf(outlook.latest) : span.today].sort().at(-1) ?? first;
  const farthest = dayPlus(span.closes > span.today ? span.closes : span.today, DAYS_BEYOND);
  const last = end < farthest ? end : farthest;
  const step = Math.max(1, Math.ceil((daysBetween(first, last) + 1) / MAX_POINTS));
  const days: string[] = [];
  for (let at = 0; at <= daysBetween(first, last); at++) {
    const day = dayPlus(first, at);
    if (at % step === 0 || day === span.closes || day === span.today || day === last) days.push(day);
  }
  return days;
}

function planned(people: number, { opens, closes }: Span, day: string): number {
  const all = Math.max(1, daysBetween(opens, closes));
  const gone = Math.min(all, Math.max(0, daysBetween(opens, day)));
  return Math.round(people * (1 - gone / all));
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function dayPlus(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) + days * DAY_MS));
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
