"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { cancelImportAction } from "@/lib/roster/actions";

type Props = { schoolId: string; importId: string; base: `/tasks/${string}/${string}` };

export function CancelImport({ schoolId, importId, base }: Props) {
  const t = useTranslations("roster.import");
  const router = useRouter();
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const cancel = () =>
    start(async () => {
      const result = await cancelImportAction({ schoolId, importId });
      if (result.ok) router.push(`${base}/roster`);
      else toast("bad", explain(result));
    });
  return (
    <Button size="sm" look="quiet" disabled={isBusy} onClick={cancel}>
      {t("cancel")}
    </Button>
  );
}
