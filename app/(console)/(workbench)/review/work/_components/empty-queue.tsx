"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { formatMoment } from "@/lib/i18n/format";
import type { QueueState } from "@/lib/review/queries";

type Props = {
  state: QueueState;
  isLoading: boolean;
  isLead: boolean;
  onAgain: () => void;
  /** A lead returns what a person holds to the queue. */
  onTakeOver: (staffId: string) => void;
};

/** Tells the truth: done, or held by whom and until when. */
export function EmptyQueue({ state, isLoading, isLead, onAgain, onTakeOver }: Props) {
  const t = useTranslations("review.empty");
  const format = useFormatter();
  const common = useTranslations("common");
  if (isLoading) return <p className="p-8 text-ink-muted">{common("loading")}</p>;
  const holders = format.list(state.holders.map(({ name, n }) => t("holder", { name, count: n })));
  const firstBack = state.firstBack ? formatMoment(state.firstBack).slice(11) : "";
  return (
    <main id="content" className="grid content-center">
      <Empty title={t("title")}>
        <p>{state.others > 0 ? t("held", { others: state.others, holders, firstBack }) : t("done")}</p>
        {state.barred > 0 && <p>{t("barred", { count: state.barred })}</p>}
        <div className="mt-4 flex flex-wrap justify-center gap-2">
          <Button onClick={onAgain}>{t("again")}</Button>
          {isLead &&
            state.holders.map(({ staffId, name, n }) => (
              <Button key={staffId} onClick={() => onTakeOver(staffId)}>
                {t("takeOver", { name, count: n })}
              </Button>
            ))}
        </div>
      </Empty>
    </main>
  );
}
