"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Pager } from "@/components/data-table/pager";
import { useEnrollmentColumns } from "@/components/roster/enrollment-columns";
import { EnrollmentMenu } from "@/components/roster/enrollment-menu";
import { Empty } from "@/components/ui/empty";
import type { EnrollmentRow } from "@/lib/roster/queries";
import { enrollmentListParams, tableLookParams } from "@/lib/roster/search-params";
import { BulkBar } from "./bulk-bar";

type Props = {
  place: { schoolId: string; taskId: string };
  rows: EnrollmentRow[];
  hasMore: boolean;
  isFiltered: boolean;
  mayEdit: boolean;
  mayCorrect: boolean;
};

/** A task's students. The address is the state; only the ticks of this visit are kept here, across pages. */
export function EnrollmentTable({ place, rows, hasMore, isFiltered, mayEdit, mayCorrect }: Props) {
  const t = useTranslations("roster");
  const [params, setParams] = useQueryStates(enrollmentListParams, { shallow: false, history: "push" });
  const [look] = useQueryStates(tableLookParams);
  const columns = useEnrollmentColumns();
  const menu = {
    id: "menu",
    header: "",
    cell: (row: EnrollmentRow) => (
      <EnrollmentMenu
        enrollment={{ schoolId: row.schoolId, enrollmentId: row.id }}
        name={row.name}
        bucket={row.bucket}
        mayEdit={mayEdit}
      />
    ),
  };
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (rows.length === 0 && !params.after) {
    return isFiltered ? <Empty title={t("nobody")} /> : <Empty title={t("empty")}>{t("emptyHint")}</Empty>;
  }
  const last = rows.at(-1);
  return (
    <>
      {mayEdit && <BulkBar place={place} chosen={chosen} onClear={() => setChosen(new Set())} />}
      <DataTable
        columns={[...columns, menu]}
        shown={mayCorrect ? [...look.cols, menu.id] : look.cols}
        isCompact={look.density === "compact"}
        rows={rows}
        rowId={(row) => row.id}
        sorting={{ key: params.sort, dir: params.dir }}
        onSort={({ key, dir }) => void setParams({ sort: key, dir, after: null })}
        sortLabels={{
          asc: (column) => t("sortAscending", { column }),
          desc: (column) => t("sortDescending", { column }),
        }}
        ticking={
          mayEdit
            ? {
                chosen,
                onChange: setChosen,
                labels: { page: t("bulk.page"), row: (row) => t("bulk.row", { name: row.name }) },
              }
            : undefined
        }
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
