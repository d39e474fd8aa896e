"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { undoImportAction } from "@/lib/roster/actions";
import type { ImportCounts } from "@/lib/roster/schema";

type Props = { schoolId: string; importId: string; counts: ImportCounts };

/** Takes a whole import back, after saying what that removes and restores. */
export function UndoImport({ schoolId, importId, counts }: Props) {
  const t = useTranslations("roster.report");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, start] = useTransition();
  const undo = () =>
    start(async () => {
      const result = await undoImportAction({ schoolId, importId });
      setOpen(false);
      if (result.ok) toast("ok", t("undone", result.data));
      else toast("bad", explain(result));
    });
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t("undo")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("undo")}
        description={t("undoQuestion", { new: counts.new, changed: counts.changed })}
      >
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          <Button look="danger" disabled={isBusy} onClick={undo}>
            {t("undo")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
