"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { createRunAction } from "@/lib/prints/actions";
import { MOST_COPIES, PRINT_RUN_LIMIT } from "@/lib/prints/schema";
import { PAPERS, type Paper, PRINT_SIZES } from "@/lib/prints/sheets/sizes";

type Props = {
  place: { schoolId: string; taskId: string };
  ready: { total: number; colleges: { college: string; n: number }[] };
};

/** What the leaflet of most schools promises: eight small ones, or four and two. */
const USUAL = { oneInch: 8, smallTwoInch: 0, twoInch: 0 };

/** Chooses whose prints are made, on what, and how many of which size. */
export function MakeSheets({ place, ready }: Props) {
  const t = useTranslations("prints");
  const paper = useTranslations("paperName");
  const size = useTranslations("printSize");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [college, setCollege] = useState("");
  const wanted =
    college === "" ? ready.total : (ready.colleges.find((one) => one.college === college)?.n ?? 0);
  const count = Math.min(wanted, PRINT_RUN_LIMIT);
  return (
    <>
      <Button size="sm" look="primary" disabled={ready.total === 0} onClick={() => setOpen(true)}>
        {t("make")}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t("makeTitle")}
          description={t("makeNote")}
          submit={t("makeSubmit", { count })}
          isReady={count > 0}
          act={({ paper: chosen, ...copies }) =>
            createRunAction({
              ...{ ...place, college: college === "" ? null : college, expected: count },
              layout: {
                paper: chosen as Paper,
                copies: {
                  oneInch: Number(copies.oneInch),
                  smallTwoInch: Number(copies.smallTwoInch),
                  twoInch: Number(copies.twoInch),
                },
              },
            })
          }
          onDone={() => toast("ok", t("made"))}
          onClose={() => setOpen(false)}
        >
          <Field label={t("college")}>
            {(control) => (
              <Select {...control} value={college} onChange={({ target }) => setCollege(target.value)}>
                <option value="">{t("allColleges", { n: ready.total })}</option>
                {ready.colleges.map((one) => (
                  <option key={one.college} value={one.college}>
                    {t("collegeOf", one)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t("paper")}>
            {(control) => (
              <Select {...control} name="paper">
                {PAPERS.map((one) => (
                  <option key={one} value={one}>
                    {paper(one)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <fieldset className="grid grid-cols-3 gap-3">
            <legend className="mb-1 font-medium text-sm">{t("copies")}</legend>
            {PRINT_SIZES.map((one) => (
              <Field key={one} label={size(one)}>
                {(control) => (
                  <Input
                    {...control}
                    {...{ name: one, type: "number", min: 0, max: MOST_COPIES, required: true }}
                    defaultValue={USUAL[one]}
                  />
                )}
              </Field>
            ))}
          </fieldset>
        </ActionDialog>
      )}
    </>
  );
}
