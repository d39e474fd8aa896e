"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

const TABS = [
  ["title", ""],
  ["pictures", "/pictures"],
] as const;

export function ShootTabs({ base }: { base: string }) {
  const t = useTranslations("onsite.desk");
  const path = usePathname();
  return (
    <nav aria-label={t("tabs")} className="flex gap-1 border-b bg-surface px-5">
      {TABS.map(([tab, suffix]) => (
        <Link
          key={tab}
          href={`${base}${suffix}` as Route}
          aria-current={path === base + suffix ? "page" : undefined}
          className={cn(
            "-mb-px border-transparent border-b-2 whitespace-nowrap px-3 py-2 text-ink-muted hover:text-ink",
            path === base + suffix && "border-accent font-semibold text-ink",
          )}
        >
          {t(tab)}
        </Link>
      ))}
      <span className="grow" />
      <Link href={"/onsite" as Route} className="whitespace-nowrap px-3 py-2 text-ink-muted hover:text-ink">
        {t("back")}
      </Link>
    </nav>
  );
}
