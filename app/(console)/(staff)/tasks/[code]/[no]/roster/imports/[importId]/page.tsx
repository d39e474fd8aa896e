import { FileText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { loadTask, orNotFound } from "@/app/(console)/(staff)/tasks/[code]/[no]/load-task";
import { Poll } from "@/components/layout/poll";
import { ImportStatusBadge } from "@/components/roster/import-status-badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import { type RosterImport, requireImport } from "@/lib/roster/queries";
import { CancelImport } from "./_components/cancel-import";
import { Doing } from "./_components/doing";
import { Found, StillMissing } from "./_components/found";
import { ImportFailure } from "./_components/import-failure";
import { ImportReport } from "./_components/import-report";
import { MappingForm } from "./_components/mapping-form";

type Props = PageProps<"/tasks/[code]/[no]/roster/imports/[importId]">;

const UNDER_WAY: readonly RosterImport["status"][] = ["uploading", "reading", "checking", "committing"];
const CAN_CANCEL: readonly RosterImport["status"][] = ["mapping", "checking", "checked", "committing"];
const REPORTED: readonly RosterImport["status"][] = ["checked", "committed", "stopped"];

export default async function ImportPage({ params }: Props) {
  const [ctx, { base, place }, { importId }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    params,
    getTranslations("roster.import"),
  ]);
  const { schoolId } = place;
  const current = await orNotFound(requireImport(ctx, { schoolId, importId }));
  return (
    <div className="grid gap-4">
      {UNDER_WAY.includes(current.status) && <Poll />}
      <Card>
        <CardHeader title={t("title", { file: current.fileName })} note={formatMoment(current.createdAt)}>
          <ImportStatusBadge status={current.status} />
          {!UNDER_WAY.includes(current.status) && (
            <Button asChild>
              <a href={`/api/schools/${schoolId}/roster-imports/${importId}/log`} download>
                <FileText aria-hidden />
                {t("log")}
              </a>
            </Button>
          )}
          {CAN_CANCEL.includes(current.status) && (
            <CancelImport
              schoolId={schoolId}
              importId={importId}
              base={base}
              written={current.status === "committing" ? current.rowsDone : null}
            />
          )}
        </CardHeader>
        {current.status !== "mapping" && (
          <div className="p-4">
            <State current={current} base={base} />
          </div>
        )}
      </Card>
      {current.status === "mapping" && current.sheet && (
        <MappingForm
          schoolId={schoolId}
          importId={importId}
          sheet={current.sheet}
          mapping={current.mapping ?? {}}
        />
      )}
      {REPORTED.includes(current.status) && current.counts && (
        <ImportReport ctx={ctx} base={base} place={place} current={{ ...current, counts: current.counts }} />
      )}
    </div>
  );
}

/** One sentence about where the import stands, with a bar while the worker is busy with it. */
async function State({ current, base }: { current: RosterImport; base: `/tasks/${string}/${string}` }) {
  const [t, rosterTexts] = await Promise.all([getTranslations("roster.import"), getTranslations("roster")]);
  switch (current.status) {
    case "failed":
      return <ImportFailure failure={current.failure} />;
    case "checking": {
      const { sheet, rowsDone: done } = current;
      // The rows of a text file are not counted before they are read.
      const total = sheet?.sheets[sheet.chosen]?.rows ?? 0;
      return <Doing current={current} total={total} text={t("checking", { done, total })} />;
    }
    case "committing": {
      const { rowsDone: done, rowsTotal: total } = current;
      return <Doing current={current} total={total} text={t("committing", { done, total })} />;
    }
    case "uploading":
    case "reading":
      return <p role="status">{t("readingFile")}</p>;
    case "stopped":
      return (
        <Notice tone="warn">
          {current.failure && <ImportFailure failure={current.failure} />}
          {t("stopped", { done: current.rowsDone, left: current.rowsTotal - current.rowsDone })}
        </Notice>
      );
    case "committed":
      return (
        <div className="grid gap-2">
          <Notice tone="ok">{rosterTexts("committed", { count: current.rowsDone })}</Notice>
          {current.counts && <StillMissing base={base} counts={current.counts} />}
        </div>
      );
    case "checked":
      return current.counts && <Found base={base} counts={current.counts} />;
    default:
      return <p className="text-ink-muted">{t(current.status === "undone" ? "undone" : "nothingWritten")}</p>;
  }
}
