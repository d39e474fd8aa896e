"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { checkBatchAction } from "@/lib/delivery/actions";

/** Records what a dry run finds now. */
export function CheckAgain(ref: { schoolId: string; batchId: string }) {
  const t = useTranslations("delivery.dryRun");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const check = () =>
    start(async () => {
      const result = await checkBatchAction(ref);
      if (!result.ok) toast("bad", explain(result));
    });
  return (
    <Button onClick={check} disabled={isBusy}>
      <RefreshCw aria-hidden />
      {t("again")}
    </Button>
  );
}
