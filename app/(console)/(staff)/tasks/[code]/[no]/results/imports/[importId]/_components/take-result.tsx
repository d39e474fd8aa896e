"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { takeResultAction } from "@/lib/results/actions";

type Props = { importRef: { schoolId: string; importId: string }; take: number; contradictions: number };

/** Accepts exactly the numbers that stand above; what contradicts an earlier answer only where it is ticked. */
export function TakeResult({ importRef, take, contradictions }: Props) {
  const t = useTranslations("results.preview");
  const toast = useToast();
  const explain = useActionMessage();
  const [takesContradictions, setTakes] = useState(false);
  const [isBusy, start] = useTransition();
  const expected = take + (takesContradictions ? contradictions : 0);
  const accept = () =>
    start(async () => {
      const result = await takeResultAction({ ...importRef, takesContradictions, expected });
      if (!result.ok) toast("bad", explain(result));
    });
  return (
    <div className="flex flex-wrap items-center gap-4">
      {expected > 0 ? (
        <Button look="primary" size="lg" disabled={isBusy} onClick={accept}>
          {t("take", { count: expected })}
        </Button>
      ) : (
        <Notice tone="info">{t("nothing")}</Notice>
      )}
      {contradictions > 0 && (
        <Checkbox
          label={t("contradictions", { count: contradictions })}
          checked={takesContradictions}
          onChange={({ target }) => setTakes(target.checked)}
        />
      )}
    </div>
  );
}
