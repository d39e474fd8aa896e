"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/actions/staff-action";
import { HEADER_SEARCH_ROWS } from "@/lib/roster/columns/map-header";
import { HEADER_ROW_LIMIT, type SheetInfo } from "@/lib/roster/file/sheet-facts";
import type { SheetChoice as Choice } from "@/lib/roster/schema";

type Props = {
  sheet: { sheets: readonly SheetInfo[]; chosen: number; headerRowNo: number };
  /** What becomes of the choice of a sheet. */
  hint?: string;
  choose: (choice: Choice) => Promise<ActionResult<unknown>>;
};

/** Which sheet of the file is read, and where its heading stands. */
export function SheetChoice({ sheet, hint, choose }: Props) {
  const t = useTranslations("sheetChoice");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const [beyond, setBeyond] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const sheetIndex = Number(form.get("sheet") ?? sheet.chosen);
    const row = Number(form.get("row")) || null;
    // Another sheet has its heading elsewhere, unless a row was typed for it.
    const isKept = sheetIndex !== sheet.chosen && row === sheet.headerRowNo;
    start(async () => {
      const headerRowNo = isKept ? null : row;
      const result = await choose({ sheetIndex, headerRowNo });
      setBeyond(undefined);
      if (result.ok) return;
      if (result.code === "headingBeyond") setBeyond(explain(result));
      else toast("bad", explain(result));
    });
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-start gap-3 p-4">
      {sheet.sheets.length > 1 && (
        <Field label={t("sheet")} hint={hint}>
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
      <Field label={t("headerRow")} error={beyond} className="max-w-80">
        {(control) => (
          <Input
            {...control}
            name="row"
            type="number"
            min={1}
            max={HEADER_ROW_LIMIT}
            defaultValue={sheet.headerRowNo}
            placeholder={`1–${HEADER_SEARCH_ROWS}`}
            className="w-28 text-right"
          />
        )}
      </Field>
      <Button type="submit" disabled={isBusy} className="mt-6">
        {t("reread")}
      </Button>
    </form>
  );
}
