"use client";

import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { StudentLink } from "@/components/roster/student-link";
import { formatMoment } from "@/lib/i18n/format";
import { isOwnFailure } from "@/lib/messages/outbox/failures";
import type { UnreachedRow } from "@/lib/messages/outbox/unreached";

/** One row per message; a student opens for those who may read the roster. */
export function UnreachedTable({ base, rows }: { base: string | null; rows: UnreachedRow[] }) {
  const t = useTranslations("unreached");
  const why = ({ failure }: UnreachedRow) =>
    isOwnFailure(failure) ? t(`failures.${failure}`) : t("failures.refused", { code: failure ?? "" });
  const columns: WholeColumn<UnreachedRow>[] = [
    {
      id: "studentNo",
      header: t("columns.studentNo"),
      sortBy: ({ studentNo }) => studentNo,
      cell: ({ enrollmentId, studentNo }) => (
        <StudentLink base={base} enrollmentId={enrollmentId}>
          {studentNo || "–"}
        </StudentLink>
      ),
    },
    valueColumn("name", t("columns.name"), ({ name }) => name),
    valueColumn("college", t("columns.college"), ({ college }) => college),
    valueColumn("className", t("columns.className"), ({ className }) => className),
    valueColumn("kind", t("columns.kind"), ({ kind }) => t(`kinds.${kind}`)),
    valueColumn("failure", t("columns.failure"), why),
    {
      id: "at",
      header: t("columns.at"),
      sortBy: ({ at }) => at,
      cell: ({ at }) => formatMoment(at),
    },
  ];
  return (
    <WholeTable name="unreached" label={t("title")} columns={columns} rows={rows} rowId={({ id }) => id} />
  );
}
