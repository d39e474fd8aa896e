import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { WaitingEntry } from "./waiting-entries";

export function WaitingList({ entries }: { entries: WaitingEntry[] }) {
  const t = useTranslations("home");
  return (
    <ul className="divide-y">
      {entries.map((entry) => (
        <li key={`${entry.kind}-${entry.href}`}>
          <Link href={entry.href} className="flex items-center gap-3 px-4 py-2.5 hover:bg-hover">
            <span className="min-w-0 grow">
              <span className="block font-medium">{t(entry.kind, { count: entry.count })}</span>
              <span className="block truncate text-ink-muted text-xs">
                {entry.school} · {entry.task}
              </span>
            </span>
            <ChevronRight aria-hidden className="size-4 text-ink-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
