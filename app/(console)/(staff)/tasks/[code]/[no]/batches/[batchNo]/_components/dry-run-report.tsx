import { useFormatter, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { BATCH_CHANGES } from "@/db/delivery-vocabulary";
import { BUCKETS } from "@/db/enrollment-bucket";
import type { BatchPage, DryRun } from "@/lib/delivery/queries";
import { formatMoment } from "@/lib/i18n/format";
import { notYetApproved } from "@/lib/progress/policy";
import { CheckAgain } from "./check-again";
import { BlockedStudents, WarnedStudents } from "./named-students";
import { SealBatch } from "./seal-batch";

type Props = {
  base: string;
  batch: BatchPage;
  report: DryRun;
  maySeal: boolean;
};

/** What sealing would do now: how many go in, who is held back by what, and what is not ready at all. */
export function DryRunReport({ base, batch, report, maySeal }: Props) {
  const t = useTranslations("delivery.dryRun");
  const format = useFormatter();
  const bucket = useTranslations("bucket");
  const change = useTranslations("batchChange");
  const { schoolId, id: batchId, status, ready, checkedAt } = batch;
  // Made for students chosen one by one, each of whom is accounted for.
  const isOfChosen = batch.settings.selectionId !== null;
  const isAsChecked = status === "checked" && ready === report.ready;
  const changes = BATCH_CHANGES.filter((one) => report.changes[one]).map((one) =>
    t("change", { change: change(one), count: report.changes[one] ?? 0 }),
  );
  const open = BUCKETS.filter((name) => report.others[name] && (isOfChosen || notYetApproved(name)));
  return (
    <>
      <Card>
        <CardHeader
          title={t("title")}
          note={checkedAt ? t("checkedAt", { at: formatMoment(checkedAt) }) : undefined}
        >
          {maySeal && <CheckAgain schoolId={schoolId} batchId={batchId} />}
          {maySeal && isAsChecked && report.ready > 0 && (
            <SealBatch {...{ schoolId, batchId }} ready={report.ready} fingerprint={report.fingerprint} />
          )}
        </CardHeader>
        <div className="grid gap-1.5 p-4">
          {status === "draft" && <Notice tone="info">{t("notChecked")}</Notice>}
          {status === "checked" && !isAsChecked && (
            <Notice tone="warn">{t("changed", { ready: ready ?? 0 })}</Notice>
          )}
          <p className="text-base">{t("sentence", { ready: report.ready, blocked: report.blocked })}</p>
          {changes.length > 0 && <p>{t("changes", { list: format.list(changes) })}</p>}
          {report.examples.length > 0 && (
            <p className="text-ink-muted">{t("examples", { names: format.list(report.examples) })}</p>
          )}
          {open.length > 0 && (
            <p className="text-ink-muted">
              {t(isOfChosen ? "leftOut" : "notApproved", {
                list: format.list(open.map((name) => `${bucket(name)} ${report.others[name]}`)),
              })}
            </p>
          )}
        </div>
      </Card>
      {report.groups.map((group) => (
        <BlockedStudents key={group.code} base={base} group={group} />
      ))}
      {report.warnings.length > 0 && <h2 className="text-ink-muted text-sm">{t("warnings")}</h2>}
      {report.warnings.map((group) => (
        <WarnedStudents key={group.code} base={base} group={group} />
      ))}
    </>
  );
}
