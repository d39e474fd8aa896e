"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { passBlockedAction } from "@/lib/intake/actions";

/** Overrules the machine: a person looks at the photo after all. */
export function PassBlocked({ schoolId, submissionId }: { schoolId: string; submissionId: string }) {
  const t = useTranslations("findings");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t("pass")}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t("passTitle")}
          description={t("passText")}
          submit={t("passTitle")}
          act={({ reason = "" }) => passBlockedAction({ schoolId, submissionId, reason })}
          onDone={() => toast("ok", t("passed"))}
          onClose={() => setOpen(false)}
        >
          <ReasonField />
        </ActionDialog>
      )}
    </>
  );
}
