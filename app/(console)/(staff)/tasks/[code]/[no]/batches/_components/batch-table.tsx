"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { BatchStatusBadge } from "@/components/delivery/batch-status-badge";
import { PromiseClock } from "@/components/delivery/promise-clock";
import { BATCH_STATUSES } from "@/db/delivery-vocabulary";
import type { BatchRow } from "@/lib/delivery/queries";
import { formatBytes, formatCount, formatMoment } from "@/lib/i18n/format";

export function BatchTable({ base, rows }: { base: `/tasks/${string}/${string}`; rows: BatchRow[] }) {
  const t = useTranslations("delivery.columns");
  const tabs = useTranslations("tasks.tabs");
  const columns: WholeColumn<BatchRow>[] = [
    { ...valueColumn("no", t("no"), ({ no }) => no), isNumeric: true },
    {
      id: "name",
      header: t("name"),
      sortBy: ({ name }) => name,
      cell: (row) => (
        <Link className="font-medium hover:text-accent hover:underline" href={`${base}/batches/${row.no}`}>
          {row.name}
        </Link>
      ),
    },
    {
      id: "status",
      header: t("status"),
      sortBy: ({ status }) => BATCH_STATUSES.indexOf(status),
      cell: ({ status }) => <BatchStatusBadge status={status} />,
    },
    {
      id: "photos",
      header: t("photos"),
      isNumeric: true,
      sortBy: ({ photosTotal }) => photosTotal,
      cell: ({ photosTotal }) => formatCount(photosTotal),
    },
    {
      id: "size",
      header: t("size"),
      isNumeric: true,
      sortBy: ({ size }) => size,
      cell: ({ size }) => (size ? formatBytes(size) : "–"),
    },
    {
      id: "promise",
      header: t("promise"),
      sortBy: ({ clock }) => clock?.due ?? null,
      cell: ({ clock }) => (clock ? <PromiseClock clock={clock} /> : "–"),
    },
    {
      id: "sealedAt",
      header: t("sealedAt"),
      sortBy: ({ sealedAt }) => sealedAt,
      cell: ({ sealedAt }) => (sealedAt ? formatMoment(sealedAt) : "–"),
    },
    valueColumn("by", t("by"), ({ author }) => author),
  ];
  return (
    <WholeTable name="batches" label={tabs("batches")} columns={columns} rows={rows} rowId={({ id }) => id} />
  );
}
