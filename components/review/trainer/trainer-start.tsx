"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { startTrainerAction } from "@/lib/review/actions";

/** Begins a run; the page shows its first item. */
export function TrainerStart({ isAgain }: { isAgain: boolean }) {
  const t = useTranslations("trainer");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const begin = () =>
    start(async () => {
      const result = await startTrainerAction({});
      if (!result.ok) toast("bad", explain(result));
    });
  return (
    <Button look="primary" disabled={isBusy} onClick={begin}>
      {isAgain ? t("again") : t("start")}
    </Button>
  );
}
