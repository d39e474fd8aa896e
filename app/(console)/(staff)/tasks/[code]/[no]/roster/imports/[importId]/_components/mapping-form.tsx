"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Table, Td, Th } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { mapImportAction } from "@/lib/roster/actions";
import { type ColumnMapping, ROSTER_COLUMN_NAMES, type RosterColumn } from "@/lib/roster/columns/columns";
import { missingColumns } from "@/lib/roster/columns/map-header";
import { columnLetters } from "@/lib/roster/file/sheet-facts";
import type { RosterSheet } from "@/lib/roster/schema";
import { SheetForm } from "./sheet-form";
import { SheetNotices } from "./sheet-notices";

type Props = { schoolId: string; importId: string; sheet: RosterSheet; mapping: ColumnMapping };

/** What each column of the file means, beside samples of what stands in it. */
export function MappingForm({ schoolId, importId, sheet, mapping: guessed }: Props) {
  const t = useTranslations("roster.mapping");
  const format = useFormatter();
  const column = useTranslations("rosterColumn");
  const toast = useToast();
  const explain = useActionMessage();
  const [mapping, setMapping] = useState(guessed);
  const [leavesHidden, setLeavesHidden] = useState(false);
  const [isBusy, start] = useTransition();

  const meaningOf = (index: number) => ROSTER_COLUMN_NAMES.find((name) => mapping[name] === index) ?? null;
  const choose = (index: number, meaning: RosterColumn | null) => {
    const next: ColumnMapping = {};
    for (const name of ROSTER_COLUMN_NAMES) {
      if (mapping[name] !== undefined && mapping[name] !== index && name !== meaning)
        next[name] = mapping[name];
    }
    if (meaning) next[meaning] = index;
    setMapping(next);
  };
  const missing = missingColumns(mapping);
  const submit = () =>
    start(async () => {
      const result = await mapImportAction({ schoolId, importId, mapping, leavesHidden });
      if (!result.ok) toast("bad", explain(result));
    });

  return (
    <Card>
      <CardHeader title={t("title")} note={t("hint", { row: sheet.headerRowNo })}>
        <Button look="primary" disabled={isBusy || missing.length > 0} onClick={submit}>
          {t("start")}
        </Button>
      </CardHeader>
      <SheetForm schoolId={schoolId} importId={importId} sheet={sheet} />
      <div className="grid gap-2 px-4 pb-4 empty:hidden">
        {missing.length > 0 && (
          <Notice tone="bad">
            {t("missing", {
              columns: format.list(
                missing.map((oneOf) => oneOf.map((name) => column(name)).join(` ${t("or")} `)),
              ),
            })}
          </Notice>
        )}
        <SheetNotices sheet={sheet} />
        {sheet.hiddenRows > 0 && (
          <Notice tone="warn">
            <p>{t("hiddenRows", { count: sheet.hiddenRows })}</p>
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                checked={leavesHidden}
                onChange={({ target }) => setLeavesHidden(target.checked)}
              />
              {t("leaveHidden")}
            </label>
          </Notice>
        )}
      </div>
      <Table>
        <thead>
          <tr>
            <Th>{t("column")}</Th>
            <Th>{t("heading")}</Th>
            <Th>{t("meaning")}</Th>
            <Th>{t("samples")}</Th>
          </tr>
        </thead>
        <tbody>
          {sheet.headings.map((heading, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the column's place is its identity
            <tr key={index}>
              <Td className="text-ink-muted">{columnLetters(index)}</Td>
              <Td className="font-medium">
                {heading || "–"}{" "}
                {sheet.hiddenColumns.includes(index) && <Badge tone="warn">{t("hidden")}</Badge>}
              </Td>
              <Td>
                <Select
                  aria-label={`${t("meaning")}：${heading}`}
                  className="w-56"
                  value={meaningOf(index) ?? ""}
                  onChange={({ target }) =>
                    choose(index, ROSTER_COLUMN_NAMES.find((name) => name === target.value) ?? null)
                  }
                >
                  <option value="">{t("unused")}</option>
                  {ROSTER_COLUMN_NAMES.map((name) => (
                    <option key={name} value={name}>
                      {column(name)}
                    </option>
                  ))}
                </Select>
              </Td>
              <Td className="text-ink-muted">
                {sheet.samples
                  .map((row) => row[index])
                  .filter(Boolean)
                  .slice(0, 3)
                  .join("　")}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
