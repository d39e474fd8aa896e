"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { formatCount } from "@/lib/i18n/format";

const TABS = [
  ["orders", "/finance"],
  ["refunds", "/finance/refunds"],
  ["bills", "/finance/bills"],
] as const;

type Tab = (typeof TABS)[number][0];

/** `counts` says how much waits behind a tab; a tab without one is not shown. */
export function FinanceTabs({ counts }: { counts: Partial<Record<Tab, number>> }) {
  const t = useTranslations("finance.tabs");
  const path = usePathname();
  return (
    <nav aria-label={t("label")} className="flex gap-1 border-b bg-surface px-5">
      {TABS.filter(([tab]) => counts[tab] !== undefined).map(([tab, href]) => (
        <Link
          key={tab}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className={cn(
            "-mb-px border-transparent border-b-2 px-3 py-2 text-ink-muted hover:text-ink",
            path === href && "border-accent font-semibold text-ink",
          )}
        >
          {t(tab)}
          {(counts[tab] ?? 0) > 0 && (
            <span className="ml-1.5 rounded-full bg-warn-soft px-1.5 text-warn text-xs tabular-nums">
              {formatCount(counts[tab] ?? 0)}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
