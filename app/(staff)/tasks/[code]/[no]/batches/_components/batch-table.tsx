import Link from "next/link";
import { useTranslations } from "next-intl";
import { BatchStatusBadge } from "@/components/delivery/batch-status-badge";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import type { BatchRow } from "@/lib/delivery/queries";
import { formatBytes, formatCount, formatMoment } from "@/lib/i18n/format";

export function BatchTable({ base, rows }: { base: `/tasks/${string}/${string}`; rows: BatchRow[] }) {
  const t = useTranslations("delivery.columns");
  return (
    <Table>
      <thead>
        <tr>
          <Th className={NUMERIC}>{t("no")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("status")}</Th>
          <Th className={NUMERIC}>{t("photos")}</Th>
          <Th className={NUMERIC}>{t("size")}</Th>
          <Th>{t("sealedAt")}</Th>
          <Th>{t("by")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="hover:bg-hover">
            <Td className={NUMERIC}>{row.no}</Td>
            <Td>
              <Link
                className="font-medium hover:text-accent hover:underline"
                href={`${base}/batches/${row.no}`}
              >
                {row.name}
              </Link>
            </Td>
            <Td>
              <BatchStatusBadge status={row.status} />
            </Td>
            <Td className={NUMERIC}>{formatCount(row.photosTotal)}</Td>
            <Td className={NUMERIC}>{row.archiveSize ? formatBytes(row.archiveSize) : "–"}</Td>
            <Td>{row.sealedAt ? formatMoment(row.sealedAt) : "–"}</Td>
            <Td>{row.author}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
