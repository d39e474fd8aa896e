"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BatchDialog } from "@/components/delivery/batch-dialog";
import { CollegeChoice, type CollegeReady } from "@/components/delivery/college-choice";
import { Button } from "@/components/ui/button";

type Props = {
  place: { schoolId: string; taskId: string };
  base: `/tasks/${string}/${string}`;
  colleges: CollegeReady[];
  name: string;
};

/** A batch of all that is approved, or of some colleges. */
export function NewBatch({ place, base, colleges, name }: Props) {
  const t = useTranslations("delivery");
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[] | null>(null);
  return (
    <>
      <Button look="primary" size="sm" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t("create")}
      </Button>
      {isOpen && (
        <BatchDialog
          {...{ place, base, name }}
          whom={{ colleges: chosen, selectionId: null }}
          onClose={() => setOpen(false)}
        >
          <CollegeChoice colleges={colleges} chosen={chosen} onChange={setChosen} />
        </BatchDialog>
      )}
    </>
  );
}
