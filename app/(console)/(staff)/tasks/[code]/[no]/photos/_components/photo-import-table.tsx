"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { Badge, type Tone } from "@/components/ui/badge";
import { PHOTO_IMPORT_STATUSES } from "@/db/vocabulary";
import { formatCount, formatMoment } from "@/lib/i18n/format";
import { openCount } from "@/lib/intake/policy";
import type { PhotoImportRow } from "@/lib/intake/queries";

const TONES: Record<(typeof PHOTO_IMPORT_STATUSES)[number], Tone> = {
  uploading: "info",
  matching: "info",
  done: "ok",
  failed: "bad",
  cancelled: "neutral",
};

type Props = { base: `/tasks/${string}/${string}`; rows: PhotoImportRow[] };

export function PhotoImportTable({ base, rows }: Props) {
  const t = useTranslations("photos");
  const tabs = useTranslations("tasks.tabs");
  const status = useTranslations("photoImportStatus");
  const counted = (id: "files" | "matched" | "open", n: (row: PhotoImportRow) => number) => ({
    ...{ id, header: t(`columns.${id}`), isNumeric: true, sortBy: n },
    cell: (row: PhotoImportRow) => formatCount(n(row)),
  });
  const columns: WholeColumn<PhotoImportRow>[] = [
    {
      id: "at",
      header: t("columns.at"),
      sortBy: ({ createdAt }) => createdAt,
      cell: (row) => (
        <Link className="font-medium hover:text-accent hover:underline" href={`${base}/photos/${row.id}`}>
          {formatMoment(row.createdAt)}
        </Link>
      ),
    },
    {
      id: "kind",
      header: t("columns.kind"),
      sortBy: ({ kind }) => kind,
      cell: ({ kind }) => t(`kinds.${kind}`),
    },
    {
      id: "status",
      header: t("columns.status"),
      sortBy: (row) => PHOTO_IMPORT_STATUSES.indexOf(row.status),
      cell: (row) => <Badge tone={TONES[row.status]}>{status(row.status)}</Badge>,
    },
    counted("files", ({ filesTotal }) => filesTotal),
    counted("matched", ({ outcomes }) => outcomes.matched ?? 0),
    counted("open", ({ outcomes }) => openCount(outcomes)),
    valueColumn("by", t("columns.by"), ({ author }) => author),
  ];
  return (
    <WholeTable name="imports" label={tabs("photos")} columns={columns} rows={rows} rowId={({ id }) => id} />
  );
}
