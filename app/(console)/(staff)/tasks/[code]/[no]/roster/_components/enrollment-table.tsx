"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Pager } from "@/components/data-table/pager";
import { useEnrollmentColumns } from "@/components/roster/enrollment-columns";
import { EnrollmentMenu } from "@/components/roster/enrollment-menu";
import { PageSize } from "@/components/roster/page-size";
import { useDrawnColumns } from "@/components/roster/use-drawn-columns";
import { Empty } from "@/components/ui/empty";
import type { EnrollmentRow } from "@/lib/roster/queries";
import { enrollmentListParams, tableLookParams } from "@/lib/roster/search-params";
import type { SelectionUse } from "@/lib/roster/selections/policy";
import { BulkBar } from "./bulk-bar";

type Props = {
  place: { schoolId: string; taskId: string };
  base: `/tasks/${string}/${string}`;
  rows: EnrollmentRow[];
  hasMore: boolean;
  isFiltered: boolean;
  /** What this person may do with students; without any there is nothing to tick. */
  uses: readonly SelectionUse[];
  mayEdit: boolean;
  mayCorrect: boolean;
};

/** A task's students. The address is the state; only the ticks of this visit are kept here, across pages. */
export function EnrollmentTable(props: Props) {
  const { place, base, rows, hasMore, isFiltered, uses, mayEdit, mayCorrect } = props;
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
  const drawn = useDrawnColumns();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (rows.length === 0 && !params.after) {
    return isFiltered ? <Empty title={t("nobody")} /> : <Empty title={t("empty")}>{t("emptyHint")}</Empty>;
  }
  const last = rows.at(-1);
  return (
    <>
      {uses.length > 0 && <BulkBar {...{ place, base, uses, chosen }} onClear={() => setChosen(new Set())} />}
      <DataTable
        label={t("title")}
        columns={[...columns, menu]}
        drawn={drawn}
        shown={mayCorrect ? [...look.cols, menu.id] : look.cols}
        isCompact={look.density === "compact"}
        rows={rows}
        rowId={(row) => row.id}
        sorting={{ key: params.sort, dir: params.dir }}
        onSort={({ key, dir }) => void setParams({ sort: key, dir, after: null })}
        ticking={
          uses.length > 0
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
      >
        <PageSize />
      </Pager>
    </>
  );
}
