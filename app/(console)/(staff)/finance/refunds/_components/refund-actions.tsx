"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { RefundState } from "@/db/vocabulary";
import { approveRefundAction, payRefundByHandAction, refuseRefundAction } from "@/lib/payments/actions";

type Props = {
  refund: { schoolId: string; refundId: string };
  state: RefundState;
  amount: string;
  isOnSite: boolean;
};

/** What finance can do with a refund in this state. */
export function RefundActions({ refund, state, amount, isOnSite }: Props) {
  const t = useTranslations("finance.refunds");
  const toast = useToast();
  const [asked, setAsked] = useState<"approve" | "refuse" | "byHand" | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      {state === "requested" && (
        <span className="flex gap-1.5">
          <Button size="sm" look="primary" onClick={() => setAsked("approve")}>
            {t("approve")}
          </Button>
          <Button size="sm" onClick={() => setAsked("refuse")}>
            {t("refuse")}
          </Button>
        </span>
      )}
      {state === "abnormal" && (
        <Button size="sm" onClick={() => setAsked("byHand")}>
          {t("byHand")}
        </Button>
      )}
      {asked === "approve" && (
        <ActionDialog
          title={t("approveTitle", { amount })}
          submit={t("approve")}
          act={() => approveRefundAction(refund)}
          onDone={() => toast("ok", t(isOnSite ? "settled" : "approved"))}
          onClose={close}
        >
          <p>{t(isOnSite ? "approveOnSite" : "approveAbout")}</p>
        </ActionDialog>
      )}
      {asked === "refuse" && (
        <ActionDialog
          title={t("refuseTitle", { amount })}
          submit={t("refuse")}
          act={({ reason = "" }) => refuseRefundAction({ ...refund, reason })}
          onDone={() => toast("ok", t("refused"))}
          onClose={close}
        >
          <ReasonField label={t("reason")} />
        </ActionDialog>
      )}
      {asked === "byHand" && (
        <ActionDialog
          title={t("byHandTitle", { amount })}
          description={t("byHandAbout")}
          submit={t("byHand")}
          act={({ reason = "" }) => payRefundByHandAction({ ...refund, reason })}
          onDone={() => toast("ok", t("settled"))}
          onClose={close}
        >
          <ReasonField label={t("reason")} />
        </ActionDialog>
      )}
    </>
  );
}
