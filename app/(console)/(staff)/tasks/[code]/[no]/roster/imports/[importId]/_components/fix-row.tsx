"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { NUMERIC, Td } from "@/components/ui/table";
import type { RosterColumn } from "@/lib/roster/columns/columns";
import type { WrongRow } from "@/lib/roster/imports/wrong-rows";
import { isError, NO_PROBLEM_PARAMS } from "@/lib/roster/row/problem";
import type { RowFix } from "@/lib/roster/schema";

type Props = {
  row: WrongRow;
  columns: readonly RosterColumn[];
  disabled: boolean;
  onSave: (fixes: { rowNo: number; fix: RowFix }[]) => void;
  onPaste: (rowNo: number, column: RosterColumn, block: string[][]) => void;
};

/** One row to mend: a field per cell, the reason under the cell it is about. */
export function FixRow({ row, columns, disabled, onSave, onPaste }: Props) {
  const t = useTranslations("roster.report.fix");
  const problem = useTranslations("rosterProblem");
  const columnName = useTranslations("rosterColumn");
  const { rowNo } = row;
  return (
    <tr className="align-top">
      <Td className={NUMERIC}>{rowNo}</Td>
      <Td className="whitespace-nowrap">
        <Badge tone={row.isWrong ? "bad" : "ok"}>{t(row.isWrong ? "wrong" : "mended")}</Badge>
      </Td>
      {columns.map((column) => {
        const text = row.texts[column] ?? "";
        // A document number shows only its end, so that the field waits for a whole new one.
        const isMasked = column === "documentNumber";
        const found = row.problems.filter((one) => one.column === column);
        const reasonId = `fix-${rowNo}-${column}`;
        const save = (typed: string) => {
          if (typed !== (isMasked ? "" : text)) onSave([{ rowNo, fix: { [column]: typed } }]);
        };
        return (
          <Td key={column}>
            <Input
              // What the server says of the row renews the field.
              key={`${text}\0${row.mended.includes(column)}`}
              defaultValue={isMasked ? "" : text}
              placeholder={isMasked ? text : undefined}
              aria-label={t("cell", { row: rowNo, column: columnName(column) })}
              aria-invalid={found.some(isError) || undefined}
              aria-describedby={found.length > 0 ? reasonId : undefined}
              disabled={disabled}
              autoComplete="off"
              className="h-7 min-w-32"
              onBlur={({ target }) => save(target.value)}
              onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
                if (event.key === "Enter") event.currentTarget.blur();
              }}
              onPaste={(event: ClipboardEvent<HTMLInputElement>) => {
                const block = blockOf(event.clipboardData.getData("text/plain"));
                if (block.length < 2 && (block[0]?.length ?? 0) < 2) return;
                event.preventDefault();
                onPaste(rowNo, column, block);
              }}
            />
            {found.length > 0 && (
              <p id={reasonId} className="max-w-64 pt-1 text-xs">
                {found.map((one) => (
                  <span key={one.code} className={isError(one) ? "block text-bad" : "block text-warn"}>
                    {isError(one) ? "■ " : "▲ "}
                    {problem(one.code, { ...NO_PROBLEM_PARAMS, ...one.params })}
                  </span>
                ))}
              </p>
            )}
          </Td>
        );
      })}
      <Td className="w-8">
        {row.mended.length > 0 && (
          <Button
            size="icon"
            look="quiet"
            aria-label={t("revert", { row: rowNo })}
            disabled={disabled}
            onClick={() =>
              onSave([{ rowNo, fix: Object.fromEntries(row.mended.map((column) => [column, null])) }])
            }
          >
            <Undo2 aria-hidden />
          </Button>
        )}
      </Td>
    </tr>
  );
}

/** Rows and cells of what a spreadsheet puts on the clipboard. */
function blockOf(text: string): string[][] {
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
}
