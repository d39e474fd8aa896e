import { useFormatter, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { BUCKETS } from "@/db/enrollment-bucket";
import type { DryRun } from "@/lib/delivery/queries";
import { notYetApproved } from "@/lib/progress/policy";
import { BlockedStudents } from "./blocked-students";
import { SealBatch } from "./seal-batch";

type Props = {
  base: string;
  schoolId: string;
  batchId: string;
  report: DryRun;
  /** Made for students chosen one by one, each of whom is accounted for. */
  isOfChosen: boolean;
  maySeal: boolean;
};

/** What sealing would do now: how many go in, who is held back by what, and what is not ready at all. */
export function DryRunReport({ base, schoolId, batchId, report, isOfChosen, maySeal }: Props) {
  const t = useTranslations("delivery.dryRun");
  const format = useFormatter();
  const bucket = useTranslations("bucket");
  const open = BUCKETS.filter((name) => report.others[name] && (isOfChosen || notYetApproved(name)));
  return (
    <>
      <Card>
        <CardHeader title={t("title")}>
          {maySeal && report.ready > 0 && (
            <SealBatch schoolId={schoolId} batchId={batchId} ready={report.ready} />
          )}
        </CardHeader>
        <div className="grid gap-1.5 p-4">
          <p className="text-base">{t("sentence", { ready: report.ready, blocked: report.blocked })}</p>
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
    </>
  );
}
