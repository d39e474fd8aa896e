"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { cancelResultAction } from "@/lib/results/actions";

type Props = { importRef: { schoolId: string; importId: string }; base: `/tasks/${string}/${string}` };

/** Gives a file up of which nothing was taken. */
export function CancelResult({ importRef, base }: Props) {
  const t = useTranslations("results.page");
  const router = useRouter();
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const cancel = () =>
    start(async () => {
      const result = await cancelResultAction(importRef);
      if (result.ok) router.push(`${base}/results`);
      else toast("bad", explain(result));
    });
  return (
    <Button size="sm" look="quiet" disabled={isBusy} onClick={cancel}>
      {t("cancel")}
    </Button>
  );
}
