"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { resumeImportAction } from "@/lib/roster/actions";

/** Goes on with an import that was stopped. */
export function ResumeImport({ schoolId, importId }: { schoolId: string; importId: string }) {
  const t = useTranslations("roster.import");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const resume = () =>
    start(async () => {
      const result = await resumeImportAction({ schoolId, importId });
      if (!result.ok) toast("bad", explain(result));
    });
  return (
    <Button look="primary" disabled={isBusy} onClick={resume}>
      {t("resume")}
    </Button>
  );
}
