"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { VerdictBadge } from "@/components/results/verdict-badge";
import { formatMoment } from "@/lib/i18n/format";
import type { MismatchRow } from "@/lib/results/mismatch/list";

type Props = { base: `/tasks/${string}/${string}`; rows: MismatchRow[]; isOpen: boolean };

/** A row opens the evidence. */
export function MismatchTable({ base, rows, isOpen }: Props) {
  const t = useTranslations("mismatch");
  const outcome = useTranslations("mismatchOutcome");
  const first: WholeColumn<MismatchRow>[] = [
    {
      id: "student",
      header: t("columns.student"),
      sortBy: ({ studentNo }) => studentNo,
      cell: ({ enrollmentId, name, studentNo }) => (
        <Link
          className="font-medium hover:text-accent hover:underline"
          href={`${base}/results/mismatches/${enrollmentId}`}
          prefetch={false}
        >
          {name} {studentNo}
        </Link>
      ),
    },
    valueColumn("college", t("columns.college"), ({ college }) => college),
    {
      id: "verdict",
      header: t("columns.verdict"),
      sortBy: ({ verdict }) => verdict,
      cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
    },
    { ...valueColumn("reason", t("columns.reason"), ({ reason }) => reason || "–"), wraps: true },
    { ...valueColumn("score", t("columns.score"), ({ score }) => score ?? "–"), isNumeric: true },
    {
      id: "at",
      header: t("columns.at"),
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => formatMoment(createdAt),
    },
  ];
  const settled: WholeColumn<MismatchRow>[] = [
    {
      id: "settledAs",
      header: t("columns.settledAs"),
      sortBy: ({ settledAs }) => settledAs,
      cell: ({ settledAs }) => settledAs && outcome(settledAs),
    },
    valueColumn("by", t("columns.by"), ({ settledBy }) => settledBy),
  ];
  return (
    <WholeTable
      name="mismatches"
      label={t("title")}
      columns={isOpen ? first : [...first, ...settled]}
      rows={rows}
      rowId={({ id }) => id}
    />
  );
}
