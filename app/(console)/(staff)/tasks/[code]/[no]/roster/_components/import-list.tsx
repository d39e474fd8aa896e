import Link from "next/link";
import { useTranslations } from "next-intl";
import { ImportStatusBadge } from "@/components/roster/import-status-badge";
import { Card, CardHeader } from "@/components/ui/card";
import { formatMoment } from "@/lib/i18n/format";
import type { listImports } from "@/lib/roster/queries";

type Row = Awaited<ReturnType<typeof listImports>>[number];
type Props = { base: `/tasks/${string}/${string}`; rows: Row[] };

/** Those that stand open; the earlier ones wait beneath. */
const OPEN_ROWS = 2;

/** The latest roster files; unfinished ones ask for the next step. */
export function ImportList({ base, rows }: Props) {
  const t = useTranslations("roster");
  if (rows.length === 0) return null;
  const earlier = rows.slice(OPEN_ROWS);
  return (
    <Card>
      <CardHeader title={t("imports")} />
      <ImportRows base={base} rows={rows.slice(0, OPEN_ROWS)} />
      {earlier.length > 0 && (
        <details className="border-t">
          <summary className="cursor-pointer px-4 py-2 text-ink-muted text-sm hover:bg-hover">
            {t("earlierImports", { count: earlier.length })}
          </summary>
          <ImportRows base={base} rows={earlier} />
        </details>
      )}
    </Card>
  );
}

function ImportRows({ base, rows }: Props) {
  const t = useTranslations("roster.import");
  return (
    <ul className="divide-y">
      {rows.map(({ id, fileName, status, counts, author, createdAt }) => (
        <li key={id}>
          <Link
            href={`${base}/roster/imports/${id}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 hover:bg-hover"
          >
            <span className="min-w-40 grow truncate">{fileName}</span>
            {counts && (
              <span className="text-ink-muted text-xs">
                {t("counts", { new: counts.new, changed: counts.changed, error: counts.error })}
              </span>
            )}
            <ImportStatusBadge status={status} />
            <span className="text-ink-muted text-xs">
              {t("by", { author: author ?? "–", moment: formatMoment(createdAt) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
