"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { QueueFilters } from "@/lib/review/search-params";

type Props = { filters: QueueFilters; studentNo: string | null };

/** What the queue is narrowed to, in words; nothing where it is whole. */
export function ActiveFilters({ filters, studentNo }: Props) {
  const t = useTranslations("review.filters");
  const reason = useTranslations("rejectReason");
  const format = useFormatter();
  const { college, band, reason: found, kind } = filters;
  const parts = [
    college,
    band && t(`bands.${band}`),
    found && reason(`${found}.name`),
    kind && t(`kinds.${kind}`),
    studentNo,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <span className="truncate rounded-full bg-accent-soft px-2.5 text-xs">
      {t("active", { list: format.list(parts) })}
    </span>
  );
}
