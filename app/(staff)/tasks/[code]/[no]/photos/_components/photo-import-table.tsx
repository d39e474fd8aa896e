import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import type { PHOTO_IMPORT_STATUSES } from "@/db/vocabulary";
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
  const status = useTranslations("photoImportStatus");
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("columns.at")}</Th>
          <Th>{t("columns.kind")}</Th>
          <Th>{t("columns.status")}</Th>
          <Th className={NUMERIC}>{t("columns.files")}</Th>
          <Th className={NUMERIC}>{t("columns.matched")}</Th>
          <Th className={NUMERIC}>{t("columns.open")}</Th>
          <Th>{t("columns.by")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="hover:bg-hover">
            <Td className="whitespace-nowrap">
              <Link
                className="font-medium hover:text-accent hover:underline"
                href={`${base}/photos/${row.id}`}
              >
                {formatMoment(row.createdAt)}
              </Link>
            </Td>
            <Td>{t(`kinds.${row.kind}`)}</Td>
            <Td>
              <Badge tone={TONES[row.status]}>{status(row.status)}</Badge>
            </Td>
            <Td className={NUMERIC}>{formatCount(row.filesTotal)}</Td>
            <Td className={NUMERIC}>{formatCount(row.outcomes.matched ?? 0)}</Td>
            <Td className={NUMERIC}>{formatCount(openCount(row.outcomes))}</Td>
            <Td>{row.author}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
