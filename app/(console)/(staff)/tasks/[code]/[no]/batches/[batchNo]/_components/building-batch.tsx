"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Poll } from "@/components/layout/poll";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { useToast } from "@/components/ui/toast";
import type { BUILD_STOPS } from "@/db/delivery-vocabulary";
import { retryBuildAction, stopBuildAction } from "@/lib/delivery/actions";

type Props = {
  schoolId: string;
  batchId: string;
  done: number;
  total: number;
  stop: (typeof BUILD_STOPS)[number] | null;
  maySteer: boolean;
};

/** A sealed batch on its way to its archives: how far it is, and to stop it or go on. */
export function BuildingBatch({ schoolId, batchId, done, total, stop, maySteer }: Props) {
  const t = useTranslations("delivery");
  const why = useTranslations("buildStop");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const send = () =>
    start(async () => {
      const result = await (stop ? retryBuildAction : stopBuildAction)({ schoolId, batchId });
      if (!result.ok) toast("bad", explain(result));
    });
  const building = t("building", { done, total });
  return (
    <div className="grid gap-3 p-4" role="status">
      {(stop === null || stop === "unexpected") && <Poll />}
      {stop ? (
        <Notice tone={stop === "cancelled" ? "warn" : "bad"} title={t("build.stopped", { done, total })}>
          {why(stop)}
        </Notice>
      ) : (
        <p>{building}</p>
      )}
      <Progress done={done} total={total} label={building} />
      {maySteer && (
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={send} disabled={isBusy} look={stop ? "primary" : undefined}>
            {t(stop ? "build.retry" : "build.stop")}
          </Button>
          {!stop && <p className="text-ink-muted text-xs">{t("build.stopText", { done })}</p>}
        </div>
      )}
    </div>
  );
}
