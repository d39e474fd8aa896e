"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { undoImportAction } from "@/lib/roster/actions";
import type { ImportCounts } from "@/lib/roster/schema";

type Props = {
  schoolId: string;
  importId: string;
  counts: ImportCounts;
  /** People written, where the import was stopped before its end. */
  written: number | null;
};

/** Takes a whole import back, after saying what that removes and restores. */
export function UndoImport({ schoolId, importId, counts, written }: Props) {
  const t = useTranslations("roster.report");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t("undo")}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t("undo")}
          description={
            written === null
              ? t("undoQuestion", { new: counts.new, changed: counts.changed })
              : t("undoWritten", { done: written })
          }
          submit={t("undo")}
          isDangerous
          act={() => undoImportAction({ schoolId, importId })}
          onDone={(undone) => toast("ok", t("undone", undone))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
