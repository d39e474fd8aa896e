"use client";

import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import type { ImportRow } from "@/lib/roster/queries";
import { isError, NO_PROBLEM_PARAMS, type RowProblem } from "@/lib/roster/row/problem";
import type { RowChange } from "@/lib/roster/schema";

type Found = Pick<ImportRow, "rowNo" | "name"> & { found: RowProblem };
type Changed = Pick<ImportRow, "rowNo" | "name" | "studentNo"> & { change: RowChange };

/** Row, column, value found, rule and what to do; one line per finding. */
export function ProblemTable({ name, rows }: { name: "error" | "warning"; rows: readonly ImportRow[] }) {
  const t = useTranslations("roster.report");
  const column = useTranslations("rosterColumn");
  const problem = useTranslations("rosterProblem");
  const roster = useTranslations("roster.columns");
  const columns: WholeColumn<Found>[] = [
    {
      id: "row",
      header: t("row"),
      isNumeric: true,
      sortBy: ({ rowNo }) => rowNo,
      cell: ({ rowNo }) => rowNo,
    },
    valueColumn("name", roster("name"), (row) => row.name),
    valueColumn("field", t("field"), ({ found }) => column(found.column)),
    {
      id: "value",
      header: t("value"),
      cell: ({ found: { value } }) => (
        <span className="block max-w-60 truncate font-mono text-xs" title={value}>
          {value || t("emptyValue")}
        </span>
      ),
    },
    {
      id: "problem",
      header: t("problem"),
      wraps: true,
      sortBy: ({ found }) => found.code,
      cell: ({ found }) => (
        <span className={isError(found) ? "text-bad" : "text-warn"}>
          {isError(found) ? "■ " : "▲ "}
          {problem(found.code, { ...NO_PROBLEM_PARAMS, ...found.params })}
        </span>
      ),
    },
  ];
  return (
    <WholeTable
      name={name}
      label={t(`groups.${name}`)}
      columns={columns}
      rows={rows.flatMap((row) => row.problems.map((found) => ({ rowNo: row.rowNo, name: row.name, found })))}
      rowId={({ rowNo, found }) => `${rowNo}-${found.column}-${found.code}`}
    />
  );
}

/** What would change, old beside new. */
export function ChangeTable({ rows }: { rows: readonly ImportRow[] }) {
  const t = useTranslations("roster.report");
  const column = useTranslations("rosterColumn");
  const roster = useTranslations("roster.columns");
  const columns: WholeColumn<Changed>[] = [
    {
      id: "row",
      header: t("row"),
      isNumeric: true,
      sortBy: ({ rowNo }) => rowNo,
      cell: ({ rowNo }) => rowNo,
    },
    valueColumn("studentNo", roster("studentNo"), ({ studentNo }) => studentNo),
    valueColumn("name", roster("name"), ({ name }) => name),
    valueColumn("field", t("field"), ({ change }) => column(change.column)),
    {
      id: "from",
      header: t("from"),
      wraps: true,
      cell: ({ change }) => (
        <span className="text-ink-muted line-through">{change.from || t("emptyValue")}</span>
      ),
    },
    {
      id: "to",
      header: t("to"),
      wraps: true,
      cell: ({ change }) => <span className="font-medium">{change.to || t("emptyValue")}</span>,
    },
  ];
  return (
    <WholeTable
      name="changed"
      label={t("groups.changed")}
      columns={columns}
      rows={rows.flatMap(({ changes, rowNo, name, studentNo }) =>
        changes.map((change) => ({ rowNo, name, studentNo, change })),
      )}
      rowId={({ rowNo, change }) => `${rowNo}-${change.column}`}
    />
  );
}
