"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

const PAGES = [
  ["files", "/results"],
  ["mismatches", "/results/mismatches"],
  ["loop", "/results/loop"],
  ["ledger", "/ledger"],
] as const;

type Page = (typeof PAGES)[number][0];
type Props = { base: `/tasks/${string}/${string}`; shown: Record<Page, boolean> };

/** The pages about what comes back from the registry. */
export function ResultsNav({ base, shown }: Props) {
  const t = useTranslations("results.nav");
  const path = usePathname();
  return (
    <nav aria-label={t("label")} className="flex gap-1">
      {PAGES.filter(([page]) => shown[page]).map(([page, suffix]) => {
        const isCurrent = path === `${base}${suffix}`;
        return (
          <Link
            key={page}
            href={`${base}${suffix}`}
            aria-current={isCurrent ? "page" : undefined}
            className={cn(
              "rounded-md px-2.5 py-1 text-ink-muted text-sm hover:bg-hover",
              isCurrent && "bg-accent-soft font-semibold text-accent",
            )}
          >
            {t(page)}
          </Link>
        );
      })}
    </nav>
  );
}
