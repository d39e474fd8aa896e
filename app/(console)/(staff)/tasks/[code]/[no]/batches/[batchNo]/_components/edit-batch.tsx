"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BatchForm } from "@/components/delivery/batch-form";
import { CollegeChoice, type CollegeReady } from "@/components/delivery/college-choice";
import { Button } from "@/components/ui/button";
import { editBatchAction } from "@/lib/delivery/actions";
import type { BatchPage } from "@/lib/delivery/queries";

type Props = { batch: BatchPage; colleges: readonly CollegeReady[] };

/** Another name, choice or way of making files for a batch that is only a plan; it is checked again at once. */
export function EditBatch({ batch, colleges }: Props) {
  const t = useTranslations("delivery");
  const { schoolId, id: batchId, name, settings } = batch;
  const { selectionId } = settings;
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[] | null>(settings.colleges);
  const open = () => {
    setChosen(settings.colleges);
    setOpen(true);
  };
  return (
    <>
      <Button size="sm" onClick={open}>
        <Pencil aria-hidden />
        {t("form.edit")}
      </Button>
      {isOpen && (
        <BatchForm
          {...{ name, settings }}
          title={t("form.edit")}
          submit={t("form.save")}
          whom={{ colleges: chosen, selectionId }}
          act={(changed) => editBatchAction({ schoolId, batchId, ...changed })}
          onDone={() => undefined}
          onClose={() => setOpen(false)}
        >
          {selectionId ? (
            <p className="text-ink-muted text-sm">{t("form.ofChosenOnly")}</p>
          ) : (
            <CollegeChoice colleges={colleges} chosen={chosen} onChange={setChosen} />
          )}
        </BatchForm>
      )}
    </>
  );
}
