"use client";

import { useTranslations } from "next-intl";
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { type BarPart, barOf } from "@/lib/progress/policy";
import type { CollegeRow } from "@/lib/progress/queries";

const PARTS: readonly (readonly [BarPart, string])[] = [
  ["approved", "var(--chart-1)"],
  ["waiting", "var(--chart-2)"],
  ["problem", "var(--chart-4)"],
  ["rest", "var(--chart-5)"],
];

const ROW_PX = 34;

/** One bar per college: approved, waiting, to be settled, not yet collected. The table beside it has the numbers. */
export function CollegeChart({ colleges }: { colleges: CollegeRow[] }) {
  const t = useTranslations("progress");
  const data = colleges.map(({ college, sums }) => ({ college: college || t("noCollege"), ...barOf(sums) }));
  return (
    <div className="px-2 py-3 text-xs" style={{ height: data.length * ROW_PX + 80 }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={data} layout="vertical" margin={{ left: 8, right: 16 }} accessibilityLayer>
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis type="number" allowDecimals={false} stroke="var(--ink-faint)" tickLine={false} />
          <YAxis type="category" dataKey="college" width={110} stroke="var(--ink-faint)" tickLine={false} />
          <Tooltip
            cursor={{ fill: "var(--hover)" }}
            contentStyle={{ background: "var(--raised)", border: "1px solid var(--line)", borderRadius: 8 }}
            itemStyle={{ color: "var(--ink)" }}
          />
          <Legend
            iconType="square"
            itemSorter={null}
            formatter={(name) => <span className="text-ink">{name}</span>}
          />
          {PARTS.map(([part, colour]) => (
            <Bar
              key={part}
              dataKey={part}
              name={t(`legend.${part}`)}
              stackId="people"
              fill={colour}
              barSize={14}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
