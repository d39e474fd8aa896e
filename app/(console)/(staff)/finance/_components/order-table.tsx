"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { DataColumn } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Pager } from "@/components/data-table/pager";
import { OrderStateBadge } from "@/components/payments/order-state-badge";
import { Empty } from "@/components/ui/empty";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import type { OrderRow } from "@/lib/payments/lists/order-rows";
import { orderListParams } from "@/lib/payments/search-params";

type Column = DataColumn<OrderRow, "createdAt">;
type Props = { rows: OrderRow[]; hasMore: boolean; mayOpen: boolean };

const money = (fen: number) => (fen === 0 ? "–" : formatMoney(fen));

export function OrderTable({ rows, hasMore, mayOpen }: Props) {
  const t = useTranslations("finance");
  const kind = useTranslations("orderKind");
  const channel = useTranslations("payChannel");
  const [params, setParams] = useQueryStates(orderListParams, { shallow: false, history: "push" });
  const columns = useMemo<Column[]>(
    () => [
      {
        id: "no",
        header: t("columns.no"),
        cell: ({ no }) => <span className="font-mono text-xs">{no}</span>,
      },
      {
        id: "studentNo",
        header: t("columns.studentNo"),
        cell: ({ schoolCode, taskNo, enrollmentId, studentNo }) =>
          mayOpen ? (
            <Link
              className="hover:text-accent hover:underline"
              href={`/tasks/${schoolCode}/${taskNo}/students/${enrollmentId}`}
            >
              {studentNo || "–"}
            </Link>
          ) : (
            studentNo || "–"
          ),
      },
      {
        id: "task",
        header: t("columns.task"),
        cell: ({ schoolCode, taskName }) => `${schoolCode} · ${taskName}`,
      },
      { id: "kind", header: t("columns.kind"), cell: (row) => kind(row.kind) },
      {
        id: "amount",
        header: t("columns.amount"),
        isNumeric: true,
        cell: (row) => formatMoney(row.amountFen),
      },
      { id: "state", header: t("columns.state"), cell: (row) => <OrderStateBadge state={row.state} /> },
      { id: "returned", header: t("columns.returned"), isNumeric: true, cell: (row) => money(row.outFen) },
      { id: "channel", header: t("columns.channel"), cell: (row) => channel(row.channel) },
      {
        id: "createdAt",
        header: t("columns.createdAt"),
        sortKey: "createdAt",
        cell: (row) => <span className="whitespace-nowrap">{formatMoment(row.createdAt)}</span>,
      },
      {
        id: "paidAt",
        header: t("columns.paidAt"),
        cell: (row) => (
          <span className="whitespace-nowrap">{row.paidAt ? formatMoment(row.paidAt) : "–"}</span>
        ),
      },
    ],
    [t, kind, channel, mayOpen],
  );
  if (rows.length === 0 && !params.after) return <Empty title={t("none")}>{t("noneHint")}</Empty>;
  const last = rows.at(-1);
  return (
    <>
      <DataTable
        label={t("tabs.orders")}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        sorting={{ key: "createdAt", dir: params.dir }}
        onSort={({ dir }) => void setParams({ dir, after: null })}
      />
      <Pager
        shown={rows.length}
        after={params.after}
        next={hasMore && last ? last.id : null}
        onGo={(after) => void setParams({ after })}
      />
    </>
  );
}
