"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { sealBatchAction } from "@/lib/delivery/actions";

type Props = { schoolId: string; batchId: string; ready: number };

export function SealBatch({ schoolId, batchId, ready }: Props) {
  const t = useTranslations("delivery.dryRun");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, start] = useTransition();
  const seal = () =>
    start(async () => {
      const result = await sealBatchAction({ schoolId, batchId, expected: ready });
      if (!result.ok) toast("bad", explain(result));
      setOpen(false);
    });
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("seal", { count: ready })}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("sealTitle")}
        description={t("sealText", { count: ready })}
      >
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          <Button look="primary" disabled={isBusy} onClick={seal}>
            {t("seal", { count: ready })}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
