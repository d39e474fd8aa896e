import { useFormatter, useTranslations } from "next-intl";
import { StudentLink } from "@/components/roster/student-link";
import { Card, CardHeader } from "@/components/ui/card";
import { Table, Td, Th } from "@/components/ui/table";
import { BUCKETS } from "@/db/enrollment-bucket";
import type { NameToken } from "@/lib/delivery/name-template/tokens";
import type { DryRun } from "@/lib/delivery/queries";
import { notYetApproved } from "@/lib/progress/policy";
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
        <BlockerGroup key={group.code} base={base} group={group} />
      ))}
    </>
  );
}

function BlockerGroup({ base, group }: { base: string; group: DryRun["groups"][number] }) {
  const t = useTranslations("delivery");
  const blocker = useTranslations("blocker");
  const token = useTranslations("token");
  const detail = (params: DryRun["groups"][number]["rows"][number]["params"]) => {
    const named = params?.token ? { ...params, token: token(params.token as NameToken) } : params;
    return blocker(`${group.code}.detail`, {
      width: 0,
      height: 0,
      kb: 0,
      token: "",
      limit: 0,
      name: "",
      found: 0,
      ...named,
    });
  };
  return (
    <Card>
      <CardHeader
        title={`■ ${t("dryRun.group", { blocker: blocker(`${group.code}.name`), count: group.n })}`}
        note={blocker(`${group.code}.todo`)}
      />
      <Table>
        <thead>
          <tr>
            <Th>{t("columns.student")}</Th>
            <Th>{t("columns.who")}</Th>
            <Th>{t("columns.college")}</Th>
            <Th>{t("columns.detail")}</Th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <tr key={row.enrollmentId}>
              <Td>{row.studentNo}</Td>
              <Td>
                <StudentLink base={base} enrollmentId={row.enrollmentId}>
                  {row.name}
                </StudentLink>
              </Td>
              <Td>{row.college}</Td>
              <Td className="text-ink-muted">{detail(row.params)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {group.n > group.rows.length && (
        <p className="px-4 py-2 text-ink-muted text-xs">
          {t("dryRun.firstRows", { count: group.rows.length })}
        </p>
      )}
    </Card>
  );
}
