"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { chooseSheetAction } from "@/lib/roster/actions";
import { HEADER_SEARCH_ROWS } from "@/lib/roster/columns/map-header";
import type { RosterSheet } from "@/lib/roster/schema";

type Props = { schoolId: string; importId: string; sheet: RosterSheet };

/** Which sheet of the file is read, and where its heading stands. */
export function SheetForm({ schoolId, importId, sheet }: Props) {
  const t = useTranslations("roster.mapping");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const sheetIndex = Number(form.get("sheet") ?? sheet.chosen);
    const row = Number(form.get("row")) || null;
    // Another sheet has its heading elsewhere, unless a row was typed for it.
    const isKept = sheetIndex !== sheet.chosen && row === sheet.headerRowNo;
    start(async () => {
      const headerRowNo = isKept ? null : row;
      const result = await chooseSheetAction({ schoolId, importId, sheetIndex, headerRowNo });
      if (!result.ok) toast("bad", explain(result));
    });
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3 p-4">
      {sheet.sheets.length > 1 && (
        <Field label={t("sheet")} hint={t("remembered")}>
          {(control) => (
            <Select {...control} name="sheet" defaultValue={sheet.chosen} className="w-72">
              {sheet.sheets.map(({ index, name, rows, isHidden }) => (
                <option key={index} value={index}>
                  {t(isHidden ? "sheetHidden" : "sheetRows", { name, rows })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field label={t("headerRow")} className={sheet.sheets.length > 1 ? "self-start" : undefined}>
        {(control) => (
          <Input
            {...control}
            name="row"
            type="number"
            min={1}
            max={10_000}
            defaultValue={sheet.headerRowNo}
            placeholder={`1–${HEADER_SEARCH_ROWS}`}
            className="w-28 text-right"
          />
        )}
      </Field>
      <Button
        type="submit"
        disabled={isBusy}
        className={sheet.sheets.length > 1 ? "mt-6 self-start" : undefined}
      >
        {t("reread")}
      </Button>
    </form>
  );
}
