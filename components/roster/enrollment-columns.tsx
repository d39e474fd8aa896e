"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DataColumn } from "@/components/data-table/columns";
import { BucketBadge } from "@/components/progress/bucket-badge";
import { formatMoment } from "@/lib/i18n/format";
import type { EnrollmentRow } from "@/lib/roster/queries";
import type { ENROLLMENT_SORTS, EnrollmentColumn } from "@/lib/roster/search-params";
import { StudentLink } from "./student-link";

type Column = DataColumn<EnrollmentRow, (typeof ENROLLMENT_SORTS)[number]> & { id: EnrollmentColumn };

/** Every column that a list of students can show. */
export function useEnrollmentColumns(): Column[] {
  const t = useTranslations("roster.columns");
  const payment = useTranslations("payment");
  const code = useTranslations("code");
  const association = useTranslations("student.association");
  return useMemo<Column[]>(
    () => [
      {
        id: "studentNo",
        header: t("studentNo"),
        cell: (row) => row.studentNo || row.examNo,
        sortKey: "studentNo",
      },
      {
        id: "name",
        header: t("name"),
        cell: (row) => (
          <StudentLink base={`/tasks/${row.schoolCode}/${row.taskNo}`} enrollmentId={row.id}>
            {row.name}
          </StudentLink>
        ),
        sortKey: "name",
      },
      { id: "document", header: t("document"), cell: (row) => `••••${row.documentLast4}` },
      { id: "college", header: t("college"), cell: (row) => row.college, sortKey: "college" },
      { id: "major", header: t("major"), cell: (row) => row.major },
      { id: "className", header: t("className"), cell: (row) => row.className },
      { id: "level", header: t("level"), cell: (row) => row.level },
      { id: "code", header: t("code"), cell: (row) => code(row.code) },
      { id: "payment", header: t("payment"), cell: (row) => payment(row.payment) },
      { id: "association", header: t("association"), cell: (row) => association(row.association) },
      { id: "bucket", header: t("bucket"), cell: (row) => <BucketBadge bucket={row.bucket} /> },
      {
        id: "submissions",
        header: t("submissions"),
        cell: (row) => row.submissionsUsed,
        isNumeric: true,
      },
      {
        id: "updatedAt",
        header: t("updatedAt"),
        cell: (row) => formatMoment(row.updatedAt),
        sortKey: "updatedAt",
      },
    ],
    [t, payment, code, association],
  );
}
