"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { formatCount } from "@/lib/i18n/format";
import { plantGoldAction } from "@/lib/review/actions";
import { plantCount } from "@/lib/review/gold/plan";
import type { GoldSupply } from "@/lib/review/gold/supply";

type Props = { schoolId: string; taskId: string; supply: GoldSupply };

/** What the queue has of gold and lacks; a planting is shown before it is done. */
export function GoldQueue({ schoolId, taskId, supply }: Props) {
  const t = useTranslations("gold");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, start] = useTransition();
  const count = plantCount(supply.next);
  const plant = () =>
    start(async () => {
      const result = await plantGoldAction({ schoolId, taskId, expected: count });
      if (result.ok) toast("ok", t("done", { count: result.data.planted }));
      else toast("bad", explain(result));
      setAsking(false);
    });
  const facts = [
    [t("share"), `${supply.share}%`],
    [t("waiting"), formatCount(supply.waiting)],
    [t("planted"), formatCount(supply.planted)],
    [t("below", { floor: supply.floor }), formatCount(supply.below.length)],
    [t("next"), formatCount(count)],
  ] as const;
  return (
    <Card>
      <CardHeader title={t("queue")}>
        <Button look="primary" disabled={count === 0} onClick={() => setAsking(true)}>
          {t("plant", { count })}
        </Button>
      </CardHeader>
      <dl className="flex flex-wrap gap-x-8 gap-y-2 p-4">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-muted text-xs">{name}</dt>
            <dd className="font-semibold text-lg tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {supply.obstacle && (
        <p className="px-4 pb-3 text-ink-muted text-xs">{t(`obstacles.${supply.obstacle}`)}</p>
      )}
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("plantTitle")}
        description={t("preview", { count, ...supply.next })}
      >
        <p className="text-ink-muted">{t("previewHint")}</p>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
          <Button look="primary" disabled={isBusy} onClick={plant}>
            {t("plantTitle")}
          </Button>
        </DialogActions>
      </Dialog>
    </Card>
  );
}
