"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { NUMERIC, Table, Th } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { fixRowsAction } from "@/lib/roster/actions";
import { ROSTER_COLUMN_NAMES, type RosterColumn } from "@/lib/roster/columns/columns";
import type { WrongRow } from "@/lib/roster/imports/wrong-rows";
import { FIXABLE_ROWS, type RowFix } from "@/lib/roster/schema";
import { FixRow } from "./fix-row";
import { RepairOffer } from "./repair-offer";

type Props = { schoolId: string; importId: string; rows: WrongRow[]; errors: number };

const PAGE = 50;
const ALWAYS: readonly RosterColumn[] = ["studentNo", "name", "documentNumber"];

/** The wrong rows as a sheet to type into. What is typed is on the server at once, so that a reload loses nothing. */
export function FixGrid({ schoolId, importId, rows, errors }: Props) {
  const t = useTranslations("roster.report.fix");
  const column = useTranslations("rosterColumn");
  const toast = useToast();
  const explain = useActionMessage();
  const [from, setFrom] = useState(0);
  const [isBusy, start] = useTransition();
  const shown = columnsOf(rows);
  const start0 = Math.min(from, Math.max(0, rows.length - 1));
  const page = rows.slice(start0, start0 + PAGE);

  const save = (fixes: { rowNo: number; fix: RowFix }[]) =>
    start(async () => {
      const result = await fixRowsAction({ schoolId, importId, rows: fixes });
      if (result.ok) toast("ok", t("saved", result.data));
      else toast("bad", explain(result));
    });
  const paste = (rowNo: number, at: RosterColumn, block: string[][]) => {
    const [row0, column0] = [rows.findIndex((row) => row.rowNo === rowNo), shown.indexOf(at)];
    const fixes = block.flatMap((cells, down) => {
      const row = rows[row0 + down];
      const entries = cells.flatMap((cell, right) => {
        const name = shown[column0 + right];
        return name ? [[name, cell]] : [];
      });
      return row ? [{ rowNo: row.rowNo, fix: Object.fromEntries(entries) as RowFix }] : [];
    });
    save(fixes);
  };

  return (
    <Card aria-busy={isBusy}>
      <CardHeader title={t("title", { count: rows.length })} note={t("hint")} />
      <div className="grid gap-2 px-4 py-3 empty:hidden">
        {errors > FIXABLE_ROWS && <Notice tone="warn">{t("tooMany", { limit: FIXABLE_ROWS })}</Notice>}
        <RepairOffer schoolId={schoolId} importId={importId} rows={rows} />
      </div>
      <Table>
        <thead>
          <tr>
            <Th className={NUMERIC}>#</Th>
            <Th>{t("state")}</Th>
            {shown.map((name) => (
              <Th key={name}>{column(name)}</Th>
            ))}
            <Th />
          </tr>
        </thead>
        <tbody>
          {page.map((row) => (
            <FixRow
              key={row.rowNo}
              row={row}
              columns={shown}
              disabled={isBusy}
              onSave={save}
              onPaste={paste}
            />
          ))}
        </tbody>
      </Table>
      {rows.length > PAGE && (
        <div className="flex items-center justify-end gap-2 px-4 py-2 text-ink-muted text-xs">
          {t("pages", { from: start0 + 1, to: start0 + page.length, count: rows.length })}
          <Button size="sm" disabled={start0 === 0} onClick={() => setFrom(start0 - PAGE)}>
            {t("earlier")}
          </Button>
          <Button size="sm" disabled={start0 + PAGE >= rows.length} onClick={() => setFrom(start0 + PAGE)}>
            {t("later")}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** The columns that name a person, and those in which something is wrong or was mended; only such as the file has. */
function columnsOf(rows: readonly WrongRow[]): RosterColumn[] {
  const touched = new Set(
    rows.flatMap((row) => [...ALWAYS, ...row.mended, ...row.problems.map((problem) => problem.column)]),
  );
  return ROSTER_COLUMN_NAMES.filter(
    (name) => touched.has(name) && rows.some((row) => row.texts[name] !== undefined),
  );
}
