"use client";

import { useFormatter, useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { formatCount } from "@/lib/i18n/format";
import type { QueueLoad, QueueOutlook, ReviewerLoad } from "@/lib/progress/review/reviewer-load";

type Props = { queue: QueueLoad; outlook: QueueOutlook; people: ReviewerLoad[] };

const SHARE = { style: "percent", maximumFractionDigits: 1 } as const;

const FIGURES = ["held", "lastDay", "lastWeek"] as const;

/** The queue, and who works on it. */
export function LoadCard({ queue, outlook, people }: Props) {
  const t = useTranslations("overview.load");
  const format = useFormatter();
  const columns: WholeColumn<ReviewerLoad>[] = [
    valueColumn("person", t("person"), ({ name }) => name),
    ...FIGURES.map((figure) => ({
      ...{ id: figure, header: t(figure), isNumeric: true },
      sortBy: (person: ReviewerLoad) => person[figure],
      cell: (person: ReviewerLoad) => formatCount(person[figure]),
    })),
    {
      ...{ id: "paint", header: t("paint"), isNumeric: true },
      sortBy: ({ paintP95 }) => paintP95 ?? -1,
      cell: ({ paintP95 }) => (paintP95 === null ? "–" : t("ms", { ms: paintP95 })),
    },
    {
      ...{ id: "missed", header: t("missed"), isNumeric: true },
      sortBy: ({ missed }) => missed ?? -1,
      cell: ({ missed }) => (missed === null ? "–" : format.number(missed, SHARE)),
    },
  ];
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note")} />
      <div className="grid gap-1 border-b px-4 py-2.5">
        <p className={queue.late > 0 ? "font-medium text-bad" : undefined}>{t("queue", queue)}</p>
        {queue.waiting > 0 && outlook.more !== null && (
          <p className={outlook.more > 0 ? "font-medium text-bad" : "text-ink-muted"}>
            {t("outlook", {
              perDay: Number(outlook.perDay.toFixed(1)),
              more: outlook.more,
              late: queue.late,
            })}
          </p>
        )}
      </div>
      {people.length === 0 ? (
        <Empty title={t("nobody")} />
      ) : (
        <WholeTable
          name="reviewers"
          label={t("title")}
          columns={columns}
          rows={people}
          rowId={({ staffId }) => staffId}
        />
      )}
    </Card>
  );
}
