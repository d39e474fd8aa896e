"use client";

import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { Card, CardHeader } from "@/components/ui/card";
import type { BatchPage } from "@/lib/delivery/queries";
import { formatMoment } from "@/lib/i18n/format";
import { Receipts } from "./receipts";

type Handover = BatchPage["handovers"][number];

/** To whom the batch was handed, how and when, and what was given for it. */
export function DeliveryRecord({ handovers, mayAdd }: Pick<BatchPage, "handovers"> & { mayAdd: boolean }) {
  const t = useTranslations("delivery.record");
  const recipient = useTranslations("recipient");
  const way = useTranslations("handoverWay");
  const columns: WholeColumn<Handover>[] = [
    valueColumn("recipient", t("recipient"), (row) => recipient(row.recipient)),
    valueColumn("way", t("way"), (row) => way(row.way)),
    valueColumn("receiver", t("receiver"), (row) => row.receiver),
    valueColumn("handedOn", t("handedOn"), (row) => row.handedOn),
    valueColumn("receipt", t("receipt"), (row) => row.receipt || "–"),
    {
      id: "files",
      header: t("files"),
      cell: (row) => <Receipts handover={row} mayAdd={mayAdd} />,
    },
    valueColumn("by", t("by"), (row) => row.by),
    valueColumn("at", t("at"), (row) => formatMoment(row.createdAt)),
  ];
  return (
    <Card>
      <CardHeader title={t("title")} />
      {handovers.length > 0 ? (
        <WholeTable
          name="handovers"
          label={t("title")}
          columns={columns}
          rows={handovers}
          rowId={({ id }) => id}
        />
      ) : (
        <p className="p-4 text-ink-muted">{t("none")}</p>
      )}
    </Card>
  );
}
