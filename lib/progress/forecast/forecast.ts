/** Days looked back for the speed of a collection. */
export const PACE_DAYS = 14;

export const DAY_MS = 86_400_000;

/** Eight of ten collections that go on like this one end within the band. */
const BAND_Z = 1.2816;

/** Further than this nothing is told: "ten years" is as good as never. */
const LONGEST_DAYS = 3650;

export type Forecast = {
  /** Approvals a day over the days looked back. */
  perDay: number;
  /** Half the width of the band after one day; after k days it is √k times that. */
  spread: number;
  /** Approvals a day that would meet the deadline; null once it has passed. */
  neededPerDay: number | null;
  /** The day on which nobody is left at this speed. */
  doneOn: Date;
  /** Band around that day, from how much the days differ. */
  earliest: Date;
  latest: Date;
  /** Full days after the deadline; 0 in time. */
  daysLate: number;
};

/** How many of the last days tell the speed: those since the task opened, at most so many. */
export function paceDays(now: Date, opensAt: Date): number {
  const open = Math.floor((now.getTime() - opensAt.getTime()) / DAY_MS) + 1;
  return Math.max(1, Math.min(PACE_DAYS, open));
}

/**
 * When a collection ends at its present speed. Over k days about k·μ ± z·σ·√k are approved, if the days go on
 * differing as they did; the band is where that meets those who are left. Photos that are rejected and come again
 * are in it already, because only approvals count.
 * @param approvals people approved on each of the last days, the oldest first; days without any count as 0
 * @param remaining people expected but not approved
 * @returns null where nobody is left or nothing was approved lately
 */
export function forecast(
  approvals: readonly number[],
  remaining: number,
  now: Date,
  deadline: Date,
): Forecast | null {
  const perDay = average(approvals);
  if (remaining <= 0 || perDay === 0) return null;
  const spread = BAND_Z * Math.sqrt(Math.max(perDay, varianceOf(approvals, perDay)));
  const after = (sign: -1 | 0 | 1) => daysUntil(remaining, perDay, sign * spread);
  const on = (days: number) => new Date(now.getTime() + Math.min(LONGEST_DAYS, Math.ceil(days)) * DAY_MS);
  const doneOn = on(after(0));
  const daysLeft = (deadline.getTime() - now.getTime()) / DAY_MS;
  return {
    perDay,
    spread,
    neededPerDay: daysLeft > 0 ? remaining / Math.max(1, daysLeft) : null,
    doneOn,
    earliest: on(after(1)),
    latest: on(after(-1)),
    daysLate: Math.max(0, Math.ceil((doneOn.getTime() - deadline.getTime()) / DAY_MS)),
  };
}

/** People left so many days from now: the middle, and the edges of the band. */
export function leftAfter({ perDay, spread }: Forecast, remaining: number, days: number) {
  const at = (sign: -1 | 0 | 1) =>
    Math.max(0, Math.round(remaining - perDay * days + sign * spread * Math.sqrt(days)));
  return { left: at(0), fewest: at(-1), most: at(1) };
}

/** Solves perDay · k + spread · √k = remaining for k. */
function daysUntil(remaining: number, perDay: number, spread: number): number {
  const root = (Math.sqrt(spread * spread + 4 * perDay * remaining) - spread) / (2 * perDay);
  return root * root;
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

function varianceOf(numbers: readonly number[], mean: number): number {
  if (numbers.length < 2) return 0;
  return numbers.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (numbers.length - 1);
}
