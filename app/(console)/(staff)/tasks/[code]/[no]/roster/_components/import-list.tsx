import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import type { ROSTER_IMPORT_STATUSES } from "@/db/vocabulary";
import { formatMoment } from "@/lib/i18n/format";
import type { listImports } from "@/lib/roster/queries";

const TONES: Record<(typeof ROSTER_IMPORT_STATUSES)[number], Tone> = {
  uploading: "info",
  reading: "info",
  mapping: "warn",
  checking: "info",
  checked: "warn",
  committing: "info",
  committed: "ok",
  stopped: "warn",
  failed: "bad",
  cancelled: "neutral",
  undone: "neutral",
};

type Props = { base: `/tasks/${string}/${string}`; rows: Awaited<ReturnType<typeof listImports>> };

/** The latest roster files; unfinished ones ask for the next step. */
export function ImportList({ base, rows }: Props) {
  const t = useTranslations("roster");
  const status = useTranslations("rosterStatus");
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
              <Badge tone={TONES[row.status]}>{status(row.status)}</Badge>
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
