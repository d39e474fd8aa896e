"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { unbindByStaffAction } from "@/lib/association/actions";

type Props = { student: { schoolId: string; enrollmentId: string }; name: string };

/** Takes the student out of the account's hands, for a reason. */
export function Unbind({ student: { schoolId, enrollmentId }, name }: Props) {
  const t = useTranslations("support");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("unbind")}</Button>
      {isOpen && (
        <ActionDialog
          title={t("unbindTitle", { name })}
          description={t("unbindExplain")}
          submit={t("unbind")}
          act={({ reason = "" }) => unbindByStaffAction({ schoolId, enrollmentId, reason })}
          onDone={() => toast("ok", t("unbound"))}
          onClose={() => setOpen(false)}
        >
          <ReasonField label={t("unbindReason")} />
        </ActionDialog>
      )}
    </>
  );
}
