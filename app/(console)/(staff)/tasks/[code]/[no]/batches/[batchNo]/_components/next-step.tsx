"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { closeBatchAction, markUploadedAction } from "@/lib/delivery/actions";

type Props = { step: "upload" | "close"; schoolId: string; batchId: string; count: number };

/** Records that the photos of a batch are online, or that nothing more is expected of it. */
export function NextStep({ step, schoolId, batchId, count }: Props) {
  const t = useTranslations("delivery.built");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const send = (note: string) =>
    step === "upload"
      ? markUploadedAction({ schoolId, batchId, note })
      : closeBatchAction({ schoolId, batchId, note });
  return (
    <>
      <Button size="lg" onClick={() => setOpen(true)}>
        {t(`${step}.button`)}
      </Button>
      {isOpen && (
        <ActionDialog<{ students?: number }>
          title={t(`${step}.button`)}
          description={t(`${step}.about`, { count })}
          submit={t(`${step}.button`)}
          act={({ reason = "" }) => send(reason)}
          onDone={(done) => toast("ok", t(`${step}.done`, { count: done.students ?? 0 }))}
          onClose={() => setOpen(false)}
        >
          <ReasonField />
        </ActionDialog>
      )}
    </>
  );
}
