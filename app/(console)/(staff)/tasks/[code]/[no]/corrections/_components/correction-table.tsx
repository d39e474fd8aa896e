"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import type { DataColumn } from "@/components/data-table/columns";
import { NewestFirst } from "@/components/data-table/newest-first";
import { StudentLink } from "@/components/roster/student-link";
import { Empty } from "@/components/ui/empty";
import { formatMoment } from "@/lib/i18n/format";
import type { CorrectionRow } from "@/lib/roster/corrections/list";
import { correctionParams } from "@/lib/roster/search-params";

/** Corrections, newest first; a row opens the student, where old and new values stand. */
export function CorrectionTable(props: { base: string; rows: CorrectionRow[]; hasMore: boolean }) {
  const { base, rows, hasMore } = props;
  const t = useTranslations("corrections");
  const field = useTranslations("rosterColumn");
  const delivery = useTranslations("deliveryState");
  const format = useFormatter();
  const [{ before }, setParams] = useQueryStates(correctionParams, { shallow: false, history: "push" });
  if (rows.length === 0 && !before) return <Empty title={t("none")}>{t("noneHint")}</Empty>;
  const columns: DataColumn<CorrectionRow, never>[] = [
    { id: "at", header: t("at"), cell: ({ at }) => formatMoment(at) },
    {
      id: "student",
      header: t("student"),
      cell: ({ enrollmentId, name, studentNo }) => (
        <StudentLink base={base} enrollmentId={enrollmentId}>
          {name} {studentNo}
        </StudentLink>
      ),
    },
    {
      id: "fields",
      header: t("fields"),
      cell: ({ fields }) => format.list(fields.map((name) => field(name))),
    },
    { id: "reason", header: t("reason"), wraps: true, cell: ({ reason }) => reason },
    { id: "delivery", header: t("delivery"), cell: (row) => delivery(row.delivery) },
    { id: "by", header: t("by"), cell: ({ by }) => by ?? "–" },
  ];
  return (
    <NewestFirst
      label={t("title")}
      {...{ columns, rows, hasMore, before }}
      onGo={(next) => void setParams({ before: next })}
    />
  );
}
