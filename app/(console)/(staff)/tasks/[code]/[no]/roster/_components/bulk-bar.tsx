"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { freezeSelectionAction } from "@/lib/roster/actions";
import { enrollmentFilterParams } from "@/lib/roster/search-params";
import type { SelectionUse } from "@/lib/roster/selections/policy";
import { SelectionDialog } from "./selection-dialog";

type Props = {
  place: { schoolId: string; taskId: string };
  base: `/tasks/${string}/${string}`;
  /** What this person may do with students. */
  uses: readonly SelectionUse[];
  chosen: ReadonlySet<string>;
  onClear: () => void;
};

/** What can be done with the ticked students, or with everybody who matches the filters. */
export function BulkBar({ place, base, uses, chosen, onClear }: Props) {
  const t = useTranslations("roster.bulk");
  const toast = useToast();
  const explain = useActionMessage();
  const [filters] = useQueryStates(enrollmentFilterParams);
  const [isEverybody, setEverybody] = useState(false);
  const [asked, setAsked] = useState<{
    use: SelectionUse;
    selection: { selectionId: string; size: number };
  } | null>(null);
  const [isBusy, start] = useTransition();
  if (chosen.size === 0 && !isEverybody) {
    return (
      <div className="border-b px-4 py-1.5">
        <Button size="sm" look="quiet" onClick={() => setEverybody(true)}>
          {t("everybody")}
        </Button>
      </div>
    );
  }
  const clear = () => {
    setEverybody(false);
    onClear();
  };
  const ask = (use: SelectionUse) =>
    start(async () => {
      const ids = isEverybody ? null : [...chosen];
      const result = await freezeSelectionAction({ ...place, filters, ids });
      if (result.ok) setAsked({ use, selection: result.data });
      else toast("bad", explain(result));
    });
  return (
    <section
      aria-label={t("chosen", { count: chosen.size })}
      className="grid gap-1.5 border-b bg-accent-soft px-4 py-1.5"
    >
      <div className="flex flex-wrap items-center gap-2">
        <span role="status" className="mr-2 font-medium">
          {isEverybody ? t("everybody") : t("chosen", { count: chosen.size })}
        </span>
        {!isEverybody && (
          <Button size="sm" look="quiet" onClick={() => setEverybody(true)}>
            {t("everybody")}
          </Button>
        )}
        <Button size="sm" look="quiet" onClick={clear}>
          {t("clear")}
        </Button>
      </div>
      <div className="flex flex-wrap gap-2">
        {uses.map((use) => (
          <Button key={use} size="sm" disabled={isBusy} onClick={() => ask(use)}>
            {t(use)}
          </Button>
        ))}
      </div>
      {asked && (
        <SelectionDialog {...asked} {...{ place, base }} onDone={clear} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}
