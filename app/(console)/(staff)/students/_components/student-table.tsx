"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { DataColumn } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Pager } from "@/components/data-table/pager";
import { useEnrollmentColumns } from "@/components/roster/enrollment-columns";
import { PageSize } from "@/components/roster/page-size";
import { useDrawnColumns } from "@/components/roster/use-drawn-columns";
import { Empty } from "@/components/ui/empty";
import type { EnrollmentRow } from "@/lib/roster/queries";
import { type ENROLLMENT_SORTS, enrollmentListParams } from "@/lib/roster/search-params";

type Column = DataColumn<EnrollmentRow, (typeof ENROLLMENT_SORTS)[number]>;

/** Over all schools only the number is a cheap order: names of a million people are not sorted for one page. */
const COLUMNS: readonly string[] = [
  "studentNo",
  "name",
  "document",
  "task",
  "college",
  "className",
  "bucket",
];

export function StudentTable({ rows, hasMore }: { rows: EnrollmentRow[]; hasMore: boolean }) {
  const t = useTranslations("students");
  const roster = useTranslations("roster");
  const [params, setParams] = useQueryStates(enrollmentListParams, { shallow: false, history: "push" });
  const known = useEnrollmentColumns();
  const drawn = useDrawnColumns();
  const columns = useMemo<Column[]>(
    () => [
      ...known.map((column) => (column.id === "studentNo" ? column : { ...column, sortKey: undefined })),
      {
        id: "task",
        header: t("task"),
        cell: (row) => (
          <Link
            className="hover:text-accent hover:underline"
            href={`/tasks/${row.schoolCode}/${row.taskNo}/roster`}
          >
            {row.schoolCode} · {row.taskName}
          </Link>
        ),
      },
    ],
    [known, t],
  );
  if (rows.length === 0 && !params.after) return <Empty title={roster("nobody")} />;
  const last = rows.at(-1);
  return (
    <>
      <DataTable
        label={t("title")}
        columns={columns}
        drawn={drawn}
        shown={COLUMNS}
        rows={rows}
        rowId={(row) => row.id}
        sorting={{ key: params.sort, dir: params.dir }}
        onSort={({ key, dir }) => void setParams({ sort: key, dir, after: null })}
      />
      <Pager
        shown={rows.length}
        after={params.after}
        next={hasMore && last ? last.id : null}
        onGo={(after) => void setParams({ after })}
      >
        <PageSize />
      </Pager>
    </>
  );
}
