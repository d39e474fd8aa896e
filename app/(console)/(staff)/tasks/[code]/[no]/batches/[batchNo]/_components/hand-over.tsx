"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { handOverBatchAction } from "@/lib/delivery/actions";
import type { HandOverStep } from "@/lib/delivery/policy";

type Props = { schoolId: string; batchId: string; to: HandOverStep; count: number };

/** Records that the batch was handed over, or that its photos are online; its students are told. */
export function HandOver({ schoolId, batchId, to, count }: Props) {
  const t = useTranslations("delivery.built.handOver");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="lg" onClick={() => setOpen(true)}>
        <Send aria-hidden />
        {t(`${to}.button`)}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t(`${to}.button`)}
          description={t(`${to}.about`, { count })}
          submit={t(`${to}.button`)}
          act={({ reason = "" }) => handOverBatchAction({ schoolId, batchId, to, note: reason })}
          onDone={({ students }) => toast("ok", t(`${to}.done`, { count: students }))}
          onClose={() => setOpen(false)}
        >
          <ReasonField />
        </ActionDialog>
      )}
    </>
  );
}
