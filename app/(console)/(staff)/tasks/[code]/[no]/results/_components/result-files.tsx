"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { ResultStatusBadge } from "@/components/results/result-status-badge";
import { RESULT_IMPORT_STATUSES } from "@/db/delivery-vocabulary";
import { formatCount, formatMoment } from "@/lib/i18n/format";
import type { ResultImportRow } from "@/lib/results/queries";

type Props = { base: `/tasks/${string}/${string}`; rows: ResultImportRow[] };

export function ResultFiles({ base, rows }: Props) {
  const t = useTranslations("results");
  const columns: WholeColumn<ResultImportRow>[] = [
    {
      id: "file",
      header: t("columns.file"),
      sortBy: ({ fileName }) => fileName,
      cell: ({ id, fileName }) => (
        <Link
          className="font-medium hover:text-accent hover:underline"
          href={`${base}/results/imports/${id}`}
        >
          {fileName}
        </Link>
      ),
    },
    valueColumn("source", t("columns.source"), ({ source }) => source ?? "–"),
    {
      id: "batch",
      header: t("columns.batch"),
      sortBy: ({ batchNo }) => batchNo,
      cell: ({ batchNo }) => (batchNo ? t("batchNo", { no: batchNo }) : t("allBatches")),
    },
    {
      id: "status",
      header: t("columns.status"),
      sortBy: ({ status }) => RESULT_IMPORT_STATUSES.indexOf(status),
      cell: ({ status }) => <ResultStatusBadge status={status} />,
    },
    {
      id: "taken",
      header: t("columns.taken"),
      isNumeric: true,
      sortBy: ({ rowsDone }) => rowsDone,
      cell: ({ status, rowsDone }) => (status === "taken" ? formatCount(rowsDone) : "–"),
    },
    {
      id: "at",
      header: t("columns.at"),
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => formatMoment(createdAt),
    },
    valueColumn("by", t("columns.by"), ({ author }) => author),
  ];
  return (
    <WholeTable name="results" label={t("files")} columns={columns} rows={rows} rowId={({ id }) => id} />
  );
}
