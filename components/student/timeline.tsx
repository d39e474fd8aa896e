import { useTranslations } from "next-intl";
import { formatMoment } from "@/lib/i18n/format";
import type { TimelineEntry } from "@/lib/students/timeline/entry";
import { EntryBody } from "./entry-body";
import { EntryTitle } from "./entry-title";

type Props = {
  entries: readonly TimelineEntry[];
  schoolId: string;
  /** For print: everything open, staff without their names. */
  isPaper?: boolean;
};

/** Everything that happened to a student, oldest first. */
export function Timeline({ entries, schoolId, isPaper = false }: Props) {
  const t = useTranslations("student.timeline");
  if (entries.length === 0) return <p className="p-4 text-ink-muted">{t("empty")}</p>;
  return (
    <ol className="grid">
      {entries.map((entry) => (
        <li
          key={`${entry.kind}-${entry.id}`}
          className="grid break-inside-avoid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-4 border-line border-b px-4 py-3 last:border-b-0"
        >
          <time className="text-ink-muted text-sm tabular-nums" dateTime={entry.at.toISOString()}>
            {formatMoment(entry.at)}
          </time>
          <div className="grid min-w-0 gap-1 text-sm">
            <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
              <span className="inline-flex flex-wrap items-baseline gap-2 font-medium">
                <EntryTitle entry={entry} />
              </span>
              <Who entry={entry} isPaper={isPaper} />
            </p>
            <EntryBody {...{ entry, schoolId, isPaper }} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Who({ entry: { by, kind }, isPaper }: { entry: TimelineEntry; isPaper: boolean }) {
  const t = useTranslations("student.timeline");
  const name = by ? (isPaper ? t("staff") : by) : kind === "verdict" ? t("reviewer") : null;
  return name && <span className="text-ink-muted text-xs">{t("by", { name })}</span>;
}
