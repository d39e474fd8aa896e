"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { BAR_PARTS, type BarPart, barOf, NOT_BEGUN, type Sums } from "@/lib/progress/policy";
import { type ListBase, listHref, type Narrowing } from "./list-href";
import { PARTS, PartPatterns, partFill } from "./part-swatch";

const ROW_PX = 34;
const NAME_PX = 132;
/** Letters of a name beside its bar; a Chinese one is as wide as two others. */
const NAME_WIDTH = 18;

export type BarRow = { key: string; name: string; sums: Sums; listBase: ListBase; narrowing: Narrowing };

/** One bar per row: approved, waiting, to be settled, not yet collected; each part opens its list. */
export function PartBars({ rows, label }: { rows: readonly BarRow[]; label: string }) {
  const t = useTranslations("progress.legend");
  const router = useRouter();
  const id = useId();
  const data = rows.map((row) => ({ ...row, ...barOf(row.sums) }));
  const open = (part: BarPart, index: number) => {
    const row = rows[index];
    if (!row?.listBase) return;
    router.push(listHref(row.listBase, { ...row.narrowing, buckets: bucketsOf(part) }));
  };
  return (
    <figure className="px-2 py-3 text-xs" aria-label={label}>
      <figcaption>
        <ul className="flex flex-wrap justify-center gap-x-4 gap-y-1 pb-2">
          {PARTS.map(([part]) => (
            <li key={part} className="flex items-center gap-1.5">
              <svg aria-hidden className="size-3">
                <PartPatterns id={`${id}-legend-${part}`} />
                <rect width="12" height="12" fill={partFill(`${id}-legend-${part}`, part)} />
              </svg>
              {t(part)}
            </li>
          ))}
        </ul>
      </figcaption>
      <div style={{ height: data.length * ROW_PX + 40 }}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={data} layout="vertical" margin={{ left: 8, right: 16 }}>
            <PartPatterns id={id} />
            <CartesianGrid horizontal={false} stroke="var(--line)" />
            <XAxis type="number" allowDecimals={false} stroke="var(--ink-faint)" tickLine={false} />
            <YAxis
              type="category"
              dataKey="key"
              tickFormatter={(key) => shortened(rows.find((row) => row.key === key)?.name ?? "")}
              width={NAME_PX}
              stroke="var(--ink-faint)"
              tickLine={false}
              interval={0}
            />
            <Tooltip
              cursor={{ fill: "var(--hover)" }}
              labelFormatter={(key) => rows.find((row) => row.key === key)?.name ?? ""}
              contentStyle={{ background: "var(--raised)", border: "1px solid var(--line)", borderRadius: 8 }}
              itemStyle={{ color: "var(--ink)" }}
            />
            {PARTS.map(([part]) => (
              <Bar
                key={part}
                dataKey={part}
                name={t(part)}
                stackId="people"
                fill={partFill(id, part)}
                barSize={14}
                isAnimationActive={false}
                cursor="pointer"
                onClick={(_, index) => open(part, index)}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

function bucketsOf(part: BarPart) {
  return part === "rest" ? NOT_BEGUN : BAR_PARTS[part];
}

function shortened(name: string): string {
  let width = 0;
  const letters = [...name];
  const end = letters.findIndex((letter) => {
    width += (letter.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
    return width > NAME_WIDTH;
  });
  return end < 0 ? name : `${letters.slice(0, end - 1).join("")}…`;
}
