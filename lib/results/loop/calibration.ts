import type { RegistryVerdict } from "@/db/delivery-vocabulary";
import { BAND_WIDTH } from "./groups";

/** How many photos of a face score were answered how. */
export type Histogram = readonly { score: number; verdict: RegistryVerdict; n: number }[];

export type Bin = {
  from: number;
  to: number;
  same: number;
  different: number;
  /** Share of 非同一人 among those that were compared, with its 95 % interval; null where nobody was. */
  share: number | null;
  low: number;
  high: number;
};

const Z = 1.96;

/** The 95 % interval of a share (Wilson): honest also for few photos and shares near none or all. */
export function interval(part: number, whole: number): { low: number; high: number } {
  if (whole === 0) return { low: 0, high: 1 };
  const share = part / whole;
  const spread = Z * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole));
  const middle = share + (Z * Z) / (2 * whole);
  const scale = 1 + (Z * Z) / whole;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

/** Face score against the answer. Refusals say nothing of the person and are left out. */
export function calibrate(histogram: Histogram): Bin[] {
  return Array.from({ length: 100 / BAND_WIDTH }, (_, index) => {
    const from = index * BAND_WIDTH;
    const isLast = from + BAND_WIDTH === 100;
    const within = histogram.filter(({ score }) => score >= from && (isLast || score < from + BAND_WIDTH));
    const count = (wanted: RegistryVerdict) =>
      within.reduce((sum, { verdict, n }) => sum + (verdict === wanted ? n : 0), 0);
    const [same, different] = [count("same"), count("different")];
    const compared = same + different;
    const share = compared === 0 ? null : different / compared;
    return {
      from,
      to: isLast ? 100 : from + BAND_WIDTH - 1,
      same,
      different,
      share,
      ...interval(different, compared),
    };
  });
}

/** What another line would have changed: negative numbers where it is lower than the present one. */
export function simulate(histogram: Histogram, { from, to }: { from: number; to: number }) {
  const [low, high, sign] = to >= from ? [from, to, 1] : [to, from, -1];
  const between = histogram.filter(({ score }) => score >= low && score < high);
  const sum = (rows: Histogram) => rows.reduce((total, { n }) => total + n, 0);
  return {
    /** Photos that 学信网 called another person's and that somebody would have looked at with care. */
    caught: sign * sum(between.filter(({ verdict }) => verdict === "different")) || 0,
    looks: sign * sum(between) || 0,
  };
}
