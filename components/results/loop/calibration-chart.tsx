import { useTranslations } from "next-intl";
import type { Bin } from "@/lib/results/loop/calibration";

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [560, 240, 40, 18, 12, 28];
const x = (score: number) => LEFT + ((WIDTH - LEFT - RIGHT) * score) / 100;
const y = (share: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);

/** Share of "not the same person" per band of the score, each with its interval; the task's line is dashed. */
export function CalibrationChart({ bins, line }: { bins: readonly Bin[]; line: number | null }) {
  const t = useTranslations("loop.calibration");
  const ticks = [0, 20, 40, 60, 80, 100];
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("label")}
      className="w-full p-3 text-[11px]"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick / 100)} y2={y(tick / 100)} stroke="var(--line)" />
          <text x={LEFT - 6} y={y(tick / 100) + 4} textAnchor="end" fill="var(--ink-muted)">
            {tick}%
          </text>
          <text x={x(tick)} y={HEIGHT - 10} textAnchor="middle" fill="var(--ink-muted)">
            {tick}
          </text>
        </g>
      ))}
      {line !== null && (
        <line
          x1={x(line)}
          x2={x(line)}
          y1={TOP}
          y2={HEIGHT - BOTTOM}
          stroke="var(--warn)"
          strokeDasharray="4 4"
          strokeWidth={1.5}
        />
      )}
      {bins.map(({ from, to, share, low, high }) => {
        if (share === null) return null;
        const middle = x((from + Math.min(to + 1, 100)) / 2);
        return (
          <g key={from} stroke="var(--accent)" strokeWidth={1.5}>
            <line x1={middle} x2={middle} y1={y(high)} y2={y(low)} />
            <line x1={middle - 5} x2={middle + 5} y1={y(high)} y2={y(high)} />
            <line x1={middle - 5} x2={middle + 5} y1={y(low)} y2={y(low)} />
            <circle cx={middle} cy={y(share)} r={4} fill="var(--accent)" />
          </g>
        );
      })}
    </svg>
  );
}
