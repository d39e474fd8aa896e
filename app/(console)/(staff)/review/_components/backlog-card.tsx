"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { formatCount, formatMoment } from "@/lib/i18n/format";
import { takeOverAction } from "@/lib/review/actions";
import type { Backlog } from "@/lib/review/lead/backlog";
import { HandOver } from "./hand-over";

type Props = { backlog: Backlog; colleagues: readonly { staffId: string; name: string; isLead: boolean }[] };

/** For leads: what waits against its deadlines, when it will be done at this speed, and who holds what. */
export function BacklogCard({ backlog, colleagues }: Props) {
  const t = useTranslations("review.backlog");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const takeBack = (staffId: string) =>
    start(async () => {
      const result = await takeOverAction({ staffId });
      if (result.ok) toast("ok", t("taken", { count: result.data.count }));
      else toast("bad", explain(result));
    });
  const facts = [
    ["open", formatCount(backlog.open)],
    ["late", `${backlog.late > 0 ? "■ " : ""}${formatCount(backlog.late)}`],
    ["dueSoon", formatCount(backlog.dueSoon)],
    ["forLead", formatCount(backlog.forLead)],
    ["firstDue", backlog.firstDue ? formatMoment(backlog.firstDue) : "–"],
    ["speed", formatCount(backlog.decidedLastDay)],
    ["doneAt", backlog.doneAt ? formatMoment(backlog.doneAt) : t("unknown")],
  ] as const;
  return (
    <Card>
      <div className="grid gap-3 p-4">
        <h2 className="font-semibold">{t("title")}</h2>
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt className="text-ink-muted text-xs">{t(name)}</dt>
              <dd className="font-semibold text-lg tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="text-ink-muted text-xs">{t("how")}</p>
        {backlog.holders.map(({ staffId, name, count }) => (
          <p key={staffId} className="flex flex-wrap items-center gap-3">
            <span>{t("holds", { name, count })}</span>
            <Button size="sm" disabled={isBusy} onClick={() => takeBack(staffId)}>
              {t("takeBack")}
            </Button>
            <HandOver
              from={staffId}
              what={t("holds", { name, count })}
              people={colleagues.filter((person) => person.staffId !== staffId)}
            />
          </p>
        ))}
        {backlog.forLead > 0 && (
          <p className="flex flex-wrap items-center gap-3">
            <span>{t("escalated", { count: backlog.forLead })}</span>
            <HandOver
              from="escalated"
              what={t("escalated", { count: backlog.forLead })}
              people={colleagues.filter((person) => person.isLead)}
            />
          </p>
        )}
      </div>
    </Card>
  );
}
