"use client";

import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { StudentLink } from "@/components/roster/student-link";
import { Badge } from "@/components/ui/badge";
import type { PhotoItemRow } from "@/lib/intake/queries";

/** Files that found their student, or were put aside. */
export function MatchedItems({ base, items }: { base: string; items: PhotoItemRow[] }) {
  const t = useTranslations("photos");
  const outcome = useTranslations("photoOutcome");
  const columns: WholeColumn<PhotoItemRow>[] = [
    {
      id: "file",
      header: t("columns.file"),
      sortBy: ({ fileName }) => fileName,
      cell: ({ fileName }) => <span className="font-mono text-xs">{fileName}</span>,
    },
    {
      id: "student",
      header: t("columns.student"),
      sortBy: ({ studentNo }) => studentNo,
      cell: ({ enrollmentId, studentNo, name }) =>
        enrollmentId ? (
          <StudentLink base={base} enrollmentId={enrollmentId}>
            {studentNo} {name}
          </StudentLink>
        ) : (
          "–"
        ),
    },
    {
      id: "status",
      header: t("columns.status"),
      sortBy: (item) => item.outcome,
      cell: (item) => (
        <Badge tone={item.outcome === "matched" ? "ok" : "neutral"}>{outcome(item.outcome)}</Badge>
      ),
    },
  ];
  return (
    <WholeTable
      name="matched"
      label={t("import.matchedTitle")}
      columns={columns}
      rows={items}
      rowId={({ id }) => id}
    />
  );
}
