"use client";

import { LogOut } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { formatShare } from "@/lib/i18n/format";
import type { GridStatus } from "@/lib/review/grid/status";

/** Where one is, and how approvals of grids have fared with the registry beside those of single photos. */
export function GridHeader({ status }: { status: GridStatus }) {
  const t = useTranslations("review.grid");
  const review = useTranslations("review");
  const { grid, single } = status.answers;
  return (
    <header className="flex min-h-11 flex-wrap items-center gap-x-4 border-b bg-surface px-4">
      <h1 className="font-semibold">{t("title")}</h1>
      <span className="truncate text-ink-muted">
        {status.school} / {status.name}
      </span>
      {status.gridFrom !== null && (
        <span className="rounded-full border px-2.5 text-xs tabular-nums">
          {t("line", { from: status.gridFrom })}
        </span>
      )}
      <span className="grow" />
      <span className="text-ink-muted text-xs tabular-nums">
        {grid.answered + single.answered === 0
          ? t("noAnswers")
          : t("answers", {
              grid: formatShare(grid.refused, grid.answered),
              gridOf: grid.answered,
              single: formatShare(single.refused, single.answered),
              singleOf: single.answered,
            })}
      </span>
      <Button asChild look="quiet" size="sm">
        <Link href={`/review/work?task=${status.taskId}`}>{t("toSingles")}</Link>
      </Button>
      <Button asChild look="quiet" size="sm">
        <Link href="/review">
          <LogOut aria-hidden />
          {review("leave")}
        </Link>
      </Button>
    </header>
  );
}
