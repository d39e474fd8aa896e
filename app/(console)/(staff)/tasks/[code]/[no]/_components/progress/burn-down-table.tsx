"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount } from "@/lib/i18n/format";
import type { BurnDay } from "@/lib/progress/history/burn-down";

type Props = { days: readonly BurnDay[]; closes: string };

/** The numbers of the chart; drawn when they are asked for, since a season has hundreds of days. */
export function BurnDownTable({ days, closes }: Props) {
  const t = useTranslations("progress.burnDown");
  const [isOpen, setOpen] = useState(false);
  const number = (n: number | null) => (n === null ? "–" : formatCount(n));
  return (
    <details className="border-t" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="px-4 py-2 text-ink-muted text-xs">{t("table")}</summary>
      {isOpen && (
        <div className="max-h-72 overflow-y-auto">
          <Table>
            <thead>
              <tr>
                <Th>{t("day")}</Th>
                {(["left", "planned", "forecast", "band"] as const).map((column) => (
                  <Th key={column} className={cn(NUMERIC, "whitespace-normal")}>
                    {t(column)}
                  </Th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, left, planned, forecast, band }) => (
                <tr key={day}>
                  <Td>{day === closes ? `${day} · ${t("deadline")}` : day}</Td>
                  <Td className={NUMERIC}>{number(left)}</Td>
                  <Td className={NUMERIC}>{number(planned)}</Td>
                  <Td className={NUMERIC}>{number(forecast)}</Td>
                  <Td className={NUMERIC}>
                    {band ? `${formatCount(band[0])}–${formatCount(band[1])}` : "–"}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </details>
  );
}
