"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BatchDialog } from "@/components/delivery/batch-dialog";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";

type Props = {
  place: { schoolId: string; taskId: string };
  base: `/tasks/${string}/${string}`;
  colleges: { college: string; n: number }[];
  name: string;
};

/** A batch of all that is approved, or of some colleges. */
export function NewBatch({ place, base, colleges, name }: Props) {
  const t = useTranslations("delivery");
  const progress = useTranslations("progress");
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
          <fieldset className="grid gap-1.5">
            <legend className="mb-1 font-medium">{t("form.colleges")}</legend>
            <Checkbox
              label={t("form.allColleges")}
              checked={chosen === null}
              onChange={({ target }) => setChosen(target.checked ? null : [])}
            />
            {chosen !== null &&
              colleges.map(({ college, n }) => (
                <Checkbox
                  key={college}
                  className="pl-6"
                  label={t("form.ready", { college: college || progress("emptyName.college"), count: n })}
                  checked={chosen.includes(college)}
                  onChange={({ target }) =>
                    setChosen(
                      target.checked ? [...chosen, college] : chosen.filter((other) => other !== college),
                    )
                  }
                />
              ))}
          </fieldset>
        </BatchDialog>
      )}
    </>
  );
}
