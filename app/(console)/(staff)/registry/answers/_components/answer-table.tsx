"use client";

import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { useGroupValue } from "@/components/results/loop/use-group-value";
import { VerdictBadge } from "@/components/results/verdict-badge";
import { StudentLink } from "@/components/roster/student-link";
import { formatMoment } from "@/lib/i18n/format";
import type { Answers } from "@/lib/results/loop/queries";

type Row = Answers["rows"][number];

/** A row opens its student. */
export function AnswerTable({ rows, mayOpen }: { rows: Row[]; mayOpen: boolean }) {
  const t = useTranslations("loop");
  const columnName = useTranslations("mismatch.columns");
  const named = useGroupValue();
  const columns: WholeColumn<Row>[] = [
    {
      id: "student",
      header: columnName("student"),
      sortBy: ({ studentNo }) => studentNo,
      cell: ({ enrollmentId, name, studentNo, schoolCode, taskNo }) => (
        <StudentLink base={mayOpen ? `/tasks/${schoolCode}/${taskNo}` : null} enrollmentId={enrollmentId}>
          {name} {studentNo}
        </StudentLink>
      ),
    },
    {
      id: "verdict",
      header: columnName("verdict"),
      sortBy: ({ verdict }) => verdict,
      cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
    },
    { ...valueColumn("reason", columnName("reason"), ({ reason }) => named("reason", reason)), wraps: true },
    { ...valueColumn("score", columnName("score"), ({ score }) => score ?? "–"), isNumeric: true },
    valueColumn("device", t("value.device"), ({ device }) => named("device", device)),
    valueColumn("engine", t("value.engine"), ({ engine }) => named("engine", engine)),
    {
      id: "at",
      header: columnName("at"),
      sortBy: ({ at }) => at,
      cell: ({ at }) => formatMoment(at),
    },
  ];
  return (
    <WholeTable
      name="answers"
      label={t("answers.title")}
      columns={columns}
      rows={rows}
      rowId={({ enrollmentId, at }) => `${enrollmentId} ${at.getTime()}`}
    />
  );
}
