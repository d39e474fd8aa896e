"use client";

import { HandHeart } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { waiveByNumberAction } from "@/lib/payments/actions";
import { DebtorFields, type PricedTask } from "./debtor-fields";

/** Lets a student, named by the whole number, off the fee, with the reason. */
export function WaiveFee({ tasks }: { tasks: readonly PricedTask[] }) {
  const t = useTranslations("finance.waive");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <HandHeart aria-hidden />
        {t("button")}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t("title")}
          description={t("about")}
          submit={t("submit")}
          act={({ taskId = "", studentNo = "", reason = "" }) => {
            const schoolId = tasks.find((task) => task.taskId === taskId)?.schoolId ?? "";
            return waiveByNumberAction({ schoolId, taskId, studentNo, reason });
          }}
          onDone={() => toast("ok", t("done"))}
          onClose={() => setOpen(false)}
        >
          <DebtorFields tasks={tasks} />
          <ReasonField />
        </ActionDialog>
      )}
    </>
  );
}
