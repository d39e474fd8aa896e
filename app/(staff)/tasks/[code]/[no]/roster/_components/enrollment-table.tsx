"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { BucketBadge } from "@/components/progress/bucket-badge";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { formatMoment } from "@/lib/i18n/format";
import type { EnrollmentRow } from "@/lib/roster/queries";
import { type ENROLLMENT_SORTS, enrollmentListParams } from "@/lib/roster/search-params";

type Column = DataColumn<EnrollmentRow, (typeof ENROLLMENT_SORTS)[number]>;
type Props = { rows: EnrollmentRow[]; hasMore: boolean; isFiltered: boolean };

export function EnrollmentTable({ rows, hasMore, isFiltered }: Props) {
  const t = useTranslations("roster");
  const common = useTranslations("common");
  const payment = useTranslations("payment");
  const code = useTranslations("code");
  const [params, setParams] = useQueryStates(enrollmentListParams, { shallow: false, history: "push" });
  const columns = useMemo<Column[]>(
    () => [
      {
        id: "studentNo",
        header: t("columns.studentNo"),
        cell: (row) => row.studentNo || row.examNo,
        sortKey: "studentNo",
      },
      {
        id: "name",
        header: t("columns.name"),
        cell: (row) => <span className="font-medium">{row.name}</span>,
        sortKey: "name",
      },
      { id: "document", header: t("columns.document"), cell: (row) => `••••${row.documentLast4}` },
      { id: "college", header: t("columns.college"), cell: (row) => row.college, sortKey: "college" },
      { id: "className", header: t("columns.className"), cell: (row) => row.className },
      { id: "code", header: t("columns.code"), cell: (row) => code(row.code) },
      { id: "payment", header: t("columns.payment"), cell: (row) => payment(row.payment) },
      { id: "bucket", header: t("columns.bucket"), cell: (row) => <BucketBadge bucket={row.bucket} /> },
      {
        id: "updatedAt",
        header: t("columns.updatedAt"),
        cell: (row) => formatMoment(row.updatedAt),
        sortKey: "updatedAt",
      },
    ],
    [t, payment, code],
  );
  if (rows.length === 0 && !params.after) {
    return isFiltered ? <Empty title={t("nobody")} /> : <Empty title={t("empty")}>{t("emptyHint")}</Empty>;
  }
  const last = rows.at(-1);
  return (
    <>
      <DataTable
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        sorting={{ key: params.sort, dir: params.dir }}
        onSort={({ key, dir }) => void setParams({ sort: key, dir, after: null })}
        sortLabels={{
          asc: (column) => t("sortAscending", { column }),
          desc: (column) => t("sortDescending", { column }),
        }}
      />
      <div className="flex items-center gap-2 px-4 py-2.5">
        <span className="grow text-ink-muted text-xs">{common("rowsShown", { shown: rows.length })}</span>
        {params.after && (
          <Button onClick={() => void setParams({ after: null })}>{common("firstPage")}</Button>
        )}
        {hasMore && last && (
          <Button onClick={() => void setParams({ after: last.id })}>{common("nextPage")}</Button>
        )}
      </div>
    </>
  );
}
