"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TakeFeeDialog } from "@/components/payments/take-fee-dialog";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { RefundableOrder } from "@/lib/payments/queries";
import { RefundDialog } from "./refund-dialog";

type Props = {
  student: { schoolId: string; enrollmentId: string };
  name: string;
  /** Orders whose money can be asked back; empty where there are none or the person may not. */
  refundable: readonly RefundableOrder[];
  mayTakeOnSite: boolean;
};

/** What can be done about the student's money. */
export function MoneyActions({ student, name, refundable, mayTakeOnSite }: Props) {
  const t = useTranslations("finance");
  const [asked, setAsked] = useState<"refund" | "onSite" | null>(null);
  const [first, ...others] = refundable;
  if (!first && !mayTakeOnSite) return null;
  return (
    <>
      <Menu
        trigger={
          <Button>
            {t("money")}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        {mayTakeOnSite && <MenuItem onSelect={() => setAsked("onSite")}>{t("takeOnSite.button")}</MenuItem>}
        {first && <MenuItem onSelect={() => setAsked("refund")}>{t("refund.button")}</MenuItem>}
      </Menu>
      {asked === "refund" && first && (
        <RefundDialog
          schoolId={student.schoolId}
          name={name}
          orders={[first, ...others]}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "onSite" && <TakeFeeDialog student={student} onClose={() => setAsked(null)} />}
    </>
  );
}
