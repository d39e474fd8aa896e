import Link from "next/link";
import { useTranslations } from "next-intl";
import { ImportStatusBadge } from "@/components/roster/import-status-badge";
import { Card, CardHeader } from "@/components/ui/card";
import { formatMoment } from "@/lib/i18n/format";
import type { listImports } from "@/lib/roster/queries";

type Props = { base: `/tasks/${string}/${string}`; rows: Awaited<ReturnType<typeof listImports>> };

/** The latest roster files; unfinished ones ask for the next step. */
export function ImportList({ base, rows }: Props) {
  const t = useTranslations("roster");
  if (rows.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t("imports")} />
      <ul className="divide-y">
        {rows.slice(0, 5).map((row) => (
          <li key={row.id}>
            <Link
              href={`${base}/roster/imports/${row.id}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 hover:bg-hover"
            >
              <span className="min-w-40 grow truncate">{row.fileName}</span>
              <ImportStatusBadge status={row.status} />
              <span className="text-ink-muted text-xs">
                {t("import.by", { author: row.author ?? "–", moment: formatMoment(row.createdAt) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
