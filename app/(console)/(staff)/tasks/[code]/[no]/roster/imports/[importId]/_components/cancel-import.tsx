"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { cancelImportAction } from "@/lib/roster/actions";

type Props = {
  schoolId: string;
  importId: string;
  base: `/tasks/${string}/${string}`;
  /** People already on the roster where the import is being written; null before that. */
  written: number | null;
};

/** Gives an import up; once it is being written, after saying what stays. */
export function CancelImport({ schoolId, importId, base, written }: Props) {
  const t = useTranslations("roster.import");
  const common = useTranslations("common");
  const router = useRouter();
  const toast = useToast();
  const explain = useActionMessage();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, start] = useTransition();
  const cancel = () =>
    start(async () => {
      const result = await cancelImportAction({ schoolId, importId });
      setAsking(false);
      if (!result.ok) toast("bad", explain(result));
      else if (written === null) router.push(`${base}/roster`);
    });
  if (written === null) {
    return (
      <Button size="sm" look="quiet" disabled={isBusy} onClick={cancel}>
        {t("cancel")}
      </Button>
    );
  }
  return (
    <>
      <Button size="sm" look="quiet" onClick={() => setAsking(true)}>
        {t("stop")}
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("stop")}
        description={t("stopQuestion", { done: written })}
      >
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
          <Button look="danger" disabled={isBusy} onClick={cancel}>
            {t("stop")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
