"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { ColumnMeanings } from "@/components/forms/column-meanings";
import { SheetChoice } from "@/components/forms/sheet-choice";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { chooseResultSheetAction, mapResultAction } from "@/lib/results/actions";
import { missingResultColumns, RESULT_COLUMN_NAMES, type ResultMapping } from "@/lib/results/columns/columns";
import type { ResultChoices } from "@/lib/results/queries";
import type { Meanings, ResultSheet } from "@/lib/results/schema";
import { ValueTable } from "./value-table";

type Props = {
  importRef: { schoolId: string; importId: string };
  sheet: ResultSheet;
  mapping: ResultMapping;
  meanings: Meanings;
  values: { value: string; rows: number }[] | null;
  source: string | null;
  batchId: string | null;
  choices: ResultChoices;
};

/** Where the file comes from, which batch it answers, and what its columns and values mean. */
export function MappingForm(props: Props) {
  const { importRef, sheet, values, choices } = props;
  const t = useTranslations("results.mapping");
  const results = useTranslations("results");
  const column = useTranslations("resultColumn");
  const format = useFormatter();
  const toast = useToast();
  const explain = useActionMessage();
  const [mapping, setMapping] = useState(props.mapping);
  const [meanings, setMeanings] = useState(props.meanings);
  const [source, setSource] = useState(props.source ?? "");
  const [batchId, setBatchId] = useState(props.batchId);
  const [isBusy, start] = useTransition();
  const missing = missingResultColumns(mapping);
  const check = () =>
    start(async () => {
      const result = await mapResultAction({ ...importRef, source, batchId, mapping, meanings });
      if (!result.ok) toast("bad", explain(result));
    });
  return (
    <Card>
      <CardHeader
        title={t("title")}
        note={t("headerRow", { sheet: sheet.sheets[sheet.chosen]?.name || "–", row: sheet.headerRowNo })}
      >
        <Badge tone="warn">{results("formatNote")}</Badge>
        <Button
          look="primary"
          disabled={isBusy || missing.length > 0 || source.trim().length < 2}
          onClick={check}
        >
          {values ? t("again") : t("check")}
        </Button>
      </CardHeader>
      <SheetChoice sheet={sheet} choose={(choice) => chooseResultSheetAction({ ...importRef, ...choice })} />
      <div className="grid gap-4 px-4 pb-4 md:grid-cols-2">
        <Field label={t("source")} hint={t("sourceHint")}>
          {(control) => (
            <>
              <Input
                {...control}
                list="result-sources"
                maxLength={40}
                value={source}
                onChange={({ target }) => setSource(target.value)}
              />
              <datalist id="result-sources">
                {choices.sources.map(({ name }) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field label={t("batch")}>
          {(control) => (
            <Select
              {...control}
              value={batchId ?? ""}
              onChange={({ target }) => setBatchId(target.value || null)}
            >
              <option value="">{results("allBatches")}</option>
              {choices.batches.map(({ id, no, name, photos }) => (
                <option key={id} value={id}>
                  {t("batchOption", { no, name, count: photos })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {missing.length > 0 && (
          <Notice tone="bad" className="md:col-span-2">
            {t("missing", {
              columns: format.list(missing.map((oneOf) => oneOf.map((name) => column(name)).join(" / "))),
            })}
          </Notice>
        )}
        {sheet.sheets.length > 1 && (
          <Notice tone="warn" className="md:col-span-2">
            {t("manySheets", { count: sheet.sheets.length })}
          </Notice>
        )}
      </div>
      {values && values.length > 0 && (
        <ValueTable values={values} meanings={meanings} onChange={setMeanings} />
      )}
      <ColumnMeanings
        sheet={sheet}
        names={RESULT_COLUMN_NAMES}
        nameOf={column}
        mapping={mapping}
        onChange={setMapping}
      />
    </Card>
  );
}
