"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "@/components/payments/reason-dialog";
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
        <ReasonDialog
          title={t("settleTitle", { no: row.no })}
          label={refunds("reason")}
          submit={t("settle")}
          act={(note) => settleBillAction({ ...row, note })}
          onDone={() => toast("ok", t("done"))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
