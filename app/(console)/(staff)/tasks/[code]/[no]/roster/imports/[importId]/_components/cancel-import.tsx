"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
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
  const router = useRouter();
  const toast = useToast();
  const explain = useActionMessage();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, start] = useTransition();
  const cancel = () => cancelImportAction({ schoolId, importId });
  const giveUp = () =>
    start(async () => {
      const result = await cancel();
      if (result.ok) router.push(`${base}/roster`);
      else toast("bad", explain(result));
    });
  if (written === null) {
    return (
      <Button size="sm" look="quiet" disabled={isBusy} onClick={giveUp}>
        {t("cancel")}
      </Button>
    );
  }
  return (
    <>
      <Button size="sm" look="quiet" onClick={() => setAsking(true)}>
        {t("stop")}
      </Button>
      {isAsking && (
        <ActionDialog
          title={t("stop")}
          description={t("stopQuestion", { done: written })}
          submit={t("stop")}
          isDangerous
          act={cancel}
          onDone={() => undefined}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
