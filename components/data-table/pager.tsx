"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** Rows on this page. */
  shown: number;
  /** The row that this page begins after; null on the first page. */
  after: string | null;
  /** The row that the next page begins after; null where there is none. */
  next: string | null;
  onGo: (after: string | null) => void;
  /** What else stands in the foot. */
  children?: ReactNode;
};

/** The foot of a list that is read page by page, each beginning after the last row of the one before. */
export function Pager({ shown, after, next, onGo, children }: Props) {
  const t = useTranslations("common");
  return (
    <div className="flex items-center gap-2 px-4 py-2.5">
      <span className="grow text-ink-muted text-xs">{t("rowsShown", { shown })}</span>
      {children}
      {after && <Button onClick={() => onGo(null)}>{t("firstPage")}</Button>}
      {next && <Button onClick={() => onGo(next)}>{t("nextPage")}</Button>}
    </div>
  );
}
