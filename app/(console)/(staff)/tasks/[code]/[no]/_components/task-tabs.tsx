"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

const TABS = [
  ["progress", ""],
  ["roster", "/roster"],
  ["photos", "/photos"],
  ["findings", "/findings"],
  ["onsite", "/onsite"],
  ["batches", "/batches"],
  ["results", "/results"],
  ["prints", "/prints"],
  ["corrections", "/corrections"],
  ["rules", "/rules"],
] as const;

/** Pages that belong to a tab. */
const PARTS: Record<(typeof TABS)[number][0], readonly string[]> = {
  progress: ["/unreached"],
  roster: ["/roster", "/students"],
  photos: ["/photos"],
  findings: ["/findings"],
  onsite: ["/onsite"],
  batches: ["/batches"],
  results: ["/results", "/ledger"],
  prints: ["/prints"],
  corrections: ["/corrections"],
  rules: ["/rules", "/preview"],
};

type Shown = Record<Exclude<(typeof TABS)[number][0], "rules">, boolean>;

export function TaskTabs({ base, shown }: { base: `/tasks/${string}/${string}`; shown: Shown }) {
  const t = useTranslations("tasks.tabs");
  const path = usePathname();
  return (
    <nav aria-label={t("label")} className="flex gap-1 border-b bg-surface px-5">
      {TABS.filter(([tab]) => tab === "rules" || shown[tab]).map(([tab, suffix]) => {
        const href = `${base}${suffix}` as const;
        const isCurrent =
          (suffix === "" && path === base) || PARTS[tab].some((part) => path.startsWith(base + part));
        return (
          <Link
            key={tab}
            href={href}
            aria-current={isCurrent ? "page" : undefined}
            className={cn(
              "-mb-px border-transparent border-b-2 px-3 py-2 text-ink-muted hover:text-ink",
              isCurrent && "border-accent font-semibold text-ink",
            )}
          >
            {t(tab)}
          </Link>
        );
      })}
    </nav>
  );
}
