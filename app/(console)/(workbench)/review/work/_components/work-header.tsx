"use client";

import { ListFilter, LogOut } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { formatMoment } from "@/lib/i18n/format";
import type { QueueState } from "@/lib/review/queries";
import type { ReviewCard } from "@/lib/review/rows/cards";
import type { QueueFilters } from "@/lib/review/search-params";
import { ActiveFilters } from "./active-filters";

type Props = {
  card: ReviewCard | null;
  state: QueueState;
  filters: QueueFilters;
  studentNo: string | null;
  onFilter: () => void;
};

/** Where one is, until when, and the truth about the queue. */
export function WorkHeader({ card, state, filters, studentNo, onFilter }: Props) {
  const t = useTranslations("review");
  return (
    <header className="flex min-h-11 items-center gap-x-4 border-b bg-surface px-4 max-lg:flex-wrap lg:whitespace-nowrap">
      <b>{t("work")}</b>
      {card && (
        <>
          <span className="min-w-0 truncate text-ink-muted" title={`${card.task.school} / ${card.task.name}`}>
            {card.task.school} / {card.task.name}
          </span>
          <span className="shrink-0 rounded-full border px-2.5 text-warn text-xs">
            {t("deadlineIn", { moment: formatMoment(card.task.closesAt) })}
          </span>
        </>
      )}
      <ActiveFilters filters={filters} studentNo={studentNo} />
      <span className="grow" />
      <span className="min-w-20 text-ink-muted tabular-nums">
        {t("today", { count: state.decidedToday })}
      </span>
      <span className="min-w-44 text-ink-muted tabular-nums">
        {t("counts", { free: state.free, others: state.others })}
      </span>
      <Button look="quiet" size="sm" onClick={onFilter}>
        <ListFilter aria-hidden />
        {t("filters.title")}
      </Button>
      <Button asChild look="quiet" size="sm">
        <Link href="/review">
          <LogOut aria-hidden />
          {t("leave")}
        </Link>
      </Button>
    </header>
  );
}
