"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { acceptRepairsAction } from "@/lib/roster/actions";
import type { WrongRow } from "@/lib/roster/imports/wrong-rows";

type Props = { schoolId: string; importId: string; rows: readonly WrongRow[] };

/** Proposals for damaged numbers; nothing is used before somebody accepts it. */
export function RepairOffer({ schoolId, importId, rows }: Props) {
  const t = useTranslations("roster.report");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const offered = rows.flatMap((row) => (row.isWrong && row.repair ? [{ ...row, repair: row.repair }] : []));
  if (offered.length === 0) return null;
  const accept = (rowNos: number[]) =>
    start(async () => {
      const result = await acceptRepairsAction({ schoolId, importId, rowNos });
      if (result.ok) toast("ok", t("fix.saved", result.data));
      else toast("bad", explain(result));
    });
  return (
    <Notice tone="warn" title={t("fix.repairs", { count: offered.length })}>
      <ul className="grid max-h-64 gap-1 overflow-auto">
        {offered.map(({ rowNo, texts, repair }) => (
          <li key={rowNo} className="flex flex-wrap items-center gap-2">
            <span>
              {t("row")} {rowNo} · {texts.name} · {texts.studentNo ?? texts.examNo}：
              {t(`fix.repairFrom.${repair.from}`, { value: repair.shown })}
            </span>
            <Button size="sm" disabled={isBusy} onClick={() => accept([rowNo])}>
              {t("fix.accept")}
            </Button>
          </li>
        ))}
      </ul>
      {offered.length > 1 && (
        <Button
          size="sm"
          look="primary"
          disabled={isBusy}
          onClick={() => accept(offered.map((row) => row.rowNo))}
        >
          {t("fix.acceptAll", { count: offered.length })}
        </Button>
      )}
    </Notice>
  );
}
