"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { commitImportAction } from "@/lib/roster/actions";
import type { ImportCounts } from "@/lib/roster/schema";

type Props = { schoolId: string; importId: string; counts: ImportCounts };

/** Accepts exactly the numbers that stand above. */
export function CommitImport({ schoolId, importId, counts }: Props) {
  const t = useTranslations("roster.report");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const count = counts.new + counts.changed;
  const commit = () =>
    start(async () => {
      const expected = { new: counts.new, changed: counts.changed };
      const result = await commitImportAction({ schoolId, importId, expected });
      if (!result.ok) toast("bad", explain(result));
    });
  return (
    <Button look="primary" size="lg" disabled={isBusy} onClick={commit}>
      {counts.error > 0 ? t("commitWithErrors", { count, errors: counts.error }) : t("commit", { count })}
    </Button>
  );
}
