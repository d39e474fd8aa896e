"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { ColumnMeanings } from "@/components/forms/column-meanings";
import { SheetChoice } from "@/components/forms/sheet-choice";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { chooseSheetAction, mapImportAction } from "@/lib/roster/actions";
import { type ColumnMapping, ROSTER_COLUMN_NAMES } from "@/lib/roster/columns/columns";
import { missingColumns } from "@/lib/roster/columns/map-header";
import type { RosterSheet } from "@/lib/roster/schema";
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
      <SheetChoice
        sheet={sheet}
        hint={t("remembered")}
        choose={(choice) => chooseSheetAction({ schoolId, importId, ...choice })}
      />
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
      <ColumnMeanings
        sheet={sheet}
        names={ROSTER_COLUMN_NAMES}
        nameOf={column}
        mapping={mapping}
        onChange={setMapping}
      />
    </Card>
  );
}
