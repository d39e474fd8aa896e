"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { BillKind } from "@/db/vocabulary";
import { settleBillAction } from "@/lib/payments/actions";

type Props = { row: { schoolId: string; day: string; kind: BillKind; no: string } };

/** Ticks a difference off with what was found out. */
export function SettleRow({ row }: Props) {
  const t = useTranslations("finance.bills");
  const refunds = useTranslations("finance.refunds");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t("settle")}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t("settleTitle", { no: row.no })}
          submit={t("settle")}
          act={({ reason = "" }) => settleBillAction({ ...row, note: reason })}
          onDone={() => toast("ok", t("done"))}
          onClose={() => setOpen(false)}
        >
          <ReasonField label={refunds("reason")} />
        </ActionDialog>
      )}
    </>
  );
}
