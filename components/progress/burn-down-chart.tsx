"use client";

import { useTranslations } from "next-intl";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { BurnDay } from "@/lib/progress/history/burn-down";

type Props = { days: readonly BurnDay[]; closes: string; height: number };

/** People left per day: recorded, by an even pace, and as forecast with its band. Lines differ by their strokes. */
export function BurnDownChart({ days, closes, height }: Props) {
  const t = useTranslations("progress.burnDown");
  const line = { isAnimationActive: false, type: "linear", connectNulls: true } as const;
  return (
    <div className="px-2 py-3 text-xs" style={{ height }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={[...days]} margin={{ left: 0, right: 20, top: 14 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="day"
            tickFormatter={(day: string) => day.slice(5)}
            stroke="var(--ink-faint)"
            tickLine={false}
            minTickGap={24}
          />
          <YAxis allowDecimals={false} width={52} stroke="var(--ink-faint)" tickLine={false} />
          <Tooltip
            contentStyle={{ background: "var(--raised)", border: "1px solid var(--line)", borderRadius: 8 }}
            itemStyle={{ color: "var(--ink)" }}
          />
          <Legend formatter={(name) => <span className="text-ink">{name}</span>} itemSorter={null} />
          <Area
            {...line}
            dataKey="band"
            legendType="square"
            name={t("band")}
            stroke="none"
            fill="var(--chart-3)"
            fillOpacity={0.35}
          />
          <Line
            {...line}
            dataKey="planned"
            legendType="plainline"
            name={t("planned")}
            stroke="var(--ink-faint)"
            strokeDasharray="2 4"
            dot={false}
          />
          <Line
            {...line}
            dataKey="forecast"
            legendType="plainline"
            name={t("forecast")}
            stroke="var(--warn)"
            strokeWidth={2}
            strokeDasharray="8 4"
            dot={false}
          />
          <Line
            {...line}
            dataKey="left"
            legendType="plainline"
            name={t("left")}
            stroke="var(--chart-1)"
            strokeWidth={3}
            dot={{ r: 2 }}
          />
          <ReferenceLine
            x={closes}
            stroke="var(--bad)"
            label={{ value: t("deadline"), position: "top", fill: "var(--bad)", fontSize: 12 }}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
