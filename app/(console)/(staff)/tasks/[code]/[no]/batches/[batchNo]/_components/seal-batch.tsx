"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { sealBatchAction } from "@/lib/delivery/actions";

type Props = { schoolId: string; batchId: string; ready: number; fingerprint: string };

export function SealBatch({ schoolId, batchId, ready, fingerprint }: Props) {
  const t = useTranslations("delivery.dryRun");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("seal", { count: ready })}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t("sealTitle")}
          description={t("sealText", { count: ready })}
          submit={t("seal", { count: ready })}
          act={() => sealBatchAction({ schoolId, batchId, expected: ready, fingerprint })}
          onDone={() => undefined}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
