"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { undoResultAction } from "@/lib/results/actions";

type Props = { importRef: { schoolId: string; importId: string }; count: number };

/** Takes a whole file back, with a reason. */
export function UndoResult({ importRef, count }: Props) {
  const t = useTranslations("results.page");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" look="quiet" onClick={() => setOpen(true)}>
        {t("undo")}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t("undo")}
          description={t("undoQuestion", { count })}
          submit={t("undo")}
          isDangerous
          act={({ reason = "" }) => undoResultAction({ ...importRef, reason })}
          onDone={(undone) => toast("ok", t("undoneToast", undone))}
          onClose={() => setOpen(false)}
        >
          <ReasonField />
        </ActionDialog>
      )}
    </>
  );
}
