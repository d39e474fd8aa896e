"use client";

import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { Badge } from "@/components/ui/badge";
import type { PhotoItemRow } from "@/lib/intake/queries";
import { OpenItemForm } from "./open-item-form";

/** What a text may say besides its own values. */
const NO_VALUES = { limit: 0, found: 0, limitMb: 0, name: "" };

/** Files that found no student, or could not be taken: each says why and can be settled by hand. */
export function OpenItems({ schoolId, items }: { schoolId: string; items: PhotoItemRow[] }) {
  const t = useTranslations("photos.columns");
  const photos = useTranslations("photos.import");
  const outcome = useTranslations("photoOutcome");
  const reason = useTranslations("photoItem");
  const columns: WholeColumn<PhotoItemRow>[] = [
    {
      id: "file",
      header: t("file"),
      sortBy: ({ fileName }) => fileName,
      cell: ({ fileName }) => (
        <span className="block max-w-72 truncate font-mono text-xs" title={fileName}>
          {fileName}
        </span>
      ),
    },
    {
      id: "status",
      header: t("status"),
      sortBy: (item) => outcome(item.outcome),
      cell: (item) => <Badge tone="warn">{outcome(item.outcome)}</Badge>,
    },
    {
      id: "reason",
      header: t("reason"),
      wraps: true,
      cell: ({ problem, studentNo, name }) => (
        <span className="block min-w-64">
          {problem && reason(problem.code, { ...NO_VALUES, ...problem.params })}
          {studentNo && <span className="text-ink-muted">{` ${studentNo} ${name}`}</span>}
        </span>
      ),
    },
    { id: "student", header: t("student"), cell: (item) => <OpenItemForm schoolId={schoolId} item={item} /> },
  ];
  return (
    <WholeTable
      name="open"
      label={photos("openTitle")}
      columns={columns}
      rows={items}
      rowId={({ id }) => id}
    />
  );
}
