"use client";

import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { StudentLink } from "@/components/roster/student-link";
import { Card, CardHeader } from "@/components/ui/card";
import type { NameToken } from "@/lib/delivery/name-template/tokens";
import type { DryRun } from "@/lib/delivery/queries";

type Group = DryRun["groups"][number];
type Blocked = Group["rows"][number];

/** What a text may say besides its own values. */
const NO_VALUES = { width: 0, height: 0, kb: 0, token: "", limit: 0, name: "", found: 0 };

/** Students whose photos one blocker keeps out of a batch, and what can be done. */
export function BlockedStudents({ base, group }: { base: string; group: Group }) {
  const t = useTranslations("delivery");
  const blocker = useTranslations("blocker");
  const token = useTranslations("token");
  const title = t("dryRun.group", { blocker: blocker(`${group.code}.name`), count: group.n });
  const detail = ({ params }: Blocked) => {
    const named = params?.token ? { ...params, token: token(params.token as NameToken) } : params;
    return blocker(`${group.code}.detail`, { ...NO_VALUES, ...named });
  };
  const columns: WholeColumn<Blocked>[] = [
    valueColumn("student", t("columns.student"), ({ studentNo }) => studentNo),
    {
      id: "who",
      header: t("columns.who"),
      cell: ({ enrollmentId, name }) => (
        <StudentLink base={base} enrollmentId={enrollmentId}>
          {name}
        </StudentLink>
      ),
    },
    valueColumn("college", t("columns.college"), ({ college }) => college),
    {
      id: "detail",
      header: t("columns.detail"),
      wraps: true,
      cell: (row) => <span className="text-ink-muted">{detail(row)}</span>,
    },
  ];
  return (
    <Card>
      <CardHeader title={`■ ${title}`} note={blocker(`${group.code}.todo`)} />
      <WholeTable
        name={group.code}
        label={title}
        columns={columns}
        rows={group.rows}
        rowId={({ enrollmentId }) => enrollmentId}
      />
      {group.n > group.rows.length && (
        <p className="px-4 py-2 text-ink-muted text-xs">
          {t("dryRun.firstRows", { count: group.rows.length })}
        </p>
      )}
    </Card>
  );
}
