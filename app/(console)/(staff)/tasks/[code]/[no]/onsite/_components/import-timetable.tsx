"use client";

import { useTranslations } from "next-intl";
import { CheckedFileDialog } from "@/components/forms/checked-file-dialog";
import { WrongRows } from "@/components/forms/wrong-rows";
import { shootTime } from "@/components/onsite/shoot-time";
import { Badge } from "@/components/ui/badge";
import { formatBytes } from "@/lib/i18n/format";
import { TIMETABLE_FILE_LIMIT } from "@/lib/onsite/schema";
import type { TimetableReport } from "@/lib/onsite/timetable/import-timetable";

export function ImportTimetable({ place }: { place: { schoolId: string; taskId: string } }) {
  const t = useTranslations("onsite.timetable");
  return (
    <CheckedFileDialog<TimetableReport>
      open={t("import")}
      title={t("title")}
      hint={t("hint", { limit: formatBytes(TIMETABLE_FILE_LIMIT) })}
      url={`/api/schools/${place.schoolId}/tasks/${place.taskId}/timetable`}
      report={(report) => <Report {...report} />}
      count={({ shoots }) => shoots.filter(({ outcome }) => outcome !== "same").length}
      write={(count) => (count === 0 ? t("nothing") : t("write", { count }))}
      written={(count) => t("written", { count })}
      className="w-[min(46rem,calc(100vw-2rem))]"
    />
  );
}

function Report({ shoots, wrong }: TimetableReport) {
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
      <WrongRows
        title={t("wrongTitle")}
        rows={wrong.map(({ rowNo, code, found }) => ({ rowNo, problem: problem(code, { found }) }))}
      />
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
