"use client";

import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { Badge } from "@/components/ui/badge";
import { formatMoney } from "@/lib/i18n/format";
import type { SchoolRow } from "@/lib/schools/queries";
import { SchoolDialog } from "./school-dialog";

/** The schools with their contracts. */
export function SchoolTable({ rows, mayManage }: { rows: SchoolRow[]; mayManage: boolean }) {
  const t = useTranslations("schools");
  const common = useTranslations("common");
  const columns: WholeColumn<SchoolRow>[] = [
    valueColumn("code", t("columns.code"), ({ code }) => code),
    {
      id: "name",
      header: t("columns.name"),
      sortBy: ({ name }) => name,
      cell: ({ name }) => <span className="font-medium">{name}</span>,
    },
    {
      id: "signed",
      header: t("columns.signed"),
      sortBy: ({ isSigned }) => Number(isSigned),
      cell: ({ isSigned }) => (
        <Badge tone={isSigned ? "ok" : "neutral"}>{isSigned ? common("yes") : common("no")}</Badge>
      ),
    },
    {
      id: "contract",
      header: t("columns.contract"),
      sortBy: ({ contractTo }) => contractTo,
      cell: ({ contractFrom, contractTo }) => `${contractFrom} – ${contractTo}`,
    },
    {
      id: "price",
      header: t("columns.price"),
      isNumeric: true,
      sortBy: ({ priceMaxFen }) => priceMaxFen,
      cell: ({ priceMinFen, priceMaxFen }) => `${formatMoney(priceMinFen)} – ${formatMoney(priceMaxFen)}`,
    },
    {
      id: "openTasks",
      header: t("columns.openTasks"),
      isNumeric: true,
      sortBy: ({ openTasks }) => openTasks,
      cell: ({ openTasks }) => openTasks,
    },
  ];
  const change: WholeColumn<SchoolRow> = {
    ...{ id: "change", header: common("edit"), isNumeric: true },
    cell: (school) => <SchoolDialog school={school} />,
  };
  return (
    <WholeTable
      name="schools"
      label={t("title")}
      columns={mayManage ? [...columns, change] : columns}
      rows={rows}
      rowId={({ id }) => id}
    />
  );
}
