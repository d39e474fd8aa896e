"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileDrop } from "@/components/forms/file-drop";
import { useTwoStepFile } from "@/components/forms/use-two-step-file";
import { shootTime } from "@/components/onsite/shoot-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { formatBytes } from "@/lib/i18n/format";
import { TIMETABLE_FILE_LIMIT } from "@/lib/onsite/schema";
import type { TimetableReport } from "@/lib/onsite/timetable/import-timetable";

/** Shows what a timetable would change before anything is written. */
export function ImportTimetable({ place }: { place: { schoolId: string; taskId: string } }) {
  const t = useTranslations("onsite.timetable");
  const common = useTranslations("common");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const url = `/api/schools/${place.schoolId}/tasks/${place.taskId}/timetable`;
  const { checked, failure, check, write, clear } = useTwoStepFile<TimetableReport>(url, (count) => {
    toast("ok", t("written", { count }));
    setOpen(false);
  });
  const close = () => {
    setOpen(false);
    clear();
  };
  const count = checked ? changesIn(checked.report) : 0;
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Upload aria-hidden />
        {t("import")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={close}
        title={t("title")}
        className="w-[min(46rem,calc(100vw-2rem))]"
      >
        <FileDrop
          title={checked?.file.name ?? t("import")}
          hint={t("hint", { limit: formatBytes(TIMETABLE_FILE_LIMIT) })}
          choose={t("choose")}
          drop={t("drop")}
          accept=".xlsx,.xls,.csv"
          onFiles={check}
        />
        {failure && <Notice tone="bad">{failure}</Notice>}
        {checked && <Report report={checked.report} />}
        <DialogActions>
          <Button onClick={close}>{common("cancel")}</Button>
          {checked && (
            <Button look="primary" disabled={count === 0} onClick={() => write(count)}>
              {count === 0 ? t("nothing") : t("write", { count })}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}

function Report({ report: { shoots, wrong } }: { report: TimetableReport }) {
  const t = useTranslations("onsite.timetable");
  const problem = useTranslations("timetableProblem");
  const counted = (outcome: "new" | "changed" | "same") =>
    shoots.filter((shoot) => shoot.outcome === outcome).length;
  return (
    <div className="grid gap-3" role="status">
      <p className="text-base">
        {t("checked", {
          ...{ fresh: counted("new"), changed: counted("changed"), same: counted("same") },
          wrong: wrong.length,
        })}
      </p>
      {wrong.length > 0 && (
        <Notice tone="warn" title={t("wrongTitle")}>
          <ul>
            {wrong.map(({ rowNo, code, found }) => (
              <li key={rowNo}>
                {t("row", { row: rowNo })}：{problem(code, { found })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className="grid gap-1 text-sm" aria-label={t("title")}>
        {shoots.map(({ facts, outcome, rowNos }) => (
          <li key={rowNos[0]} className="flex items-baseline gap-2">
            <Badge tone={outcome === "same" ? "neutral" : "info"}>{t(`outcomes.${outcome}`)}</Badge>
            <span className="tabular-nums">{shootTime(facts)}</span>
            <span className="truncate">
              {facts.place} {facts.rooms} · {facts.groups.map(({ college }) => college).join("、")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const changesIn = ({ shoots }: TimetableReport) => shoots.filter(({ outcome }) => outcome !== "same").length;
