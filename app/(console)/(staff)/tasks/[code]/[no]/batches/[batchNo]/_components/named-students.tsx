"use client";

import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { StudentLink } from "@/components/roster/student-link";
import { Card, CardHeader } from "@/components/ui/card";
import type { NameToken } from "@/lib/delivery/name-template/tokens";
import type { DryRun } from "@/lib/delivery/queries";

type Blockers = DryRun["groups"][number];
type Warnings = DryRun["warnings"][number];
type Named = Blockers["rows"][number];

/** What a text may say besides its own values. */
const NO_VALUES = {
  ...{ width: 0, height: 0, kb: 0, token: "", limit: 0, name: "", found: 0 },
  ...{ what: "", score: 0, count: 0, characters: "" },
};

/** Students whose photos one blocker keeps out of a batch, and what can be done. */
export function BlockedStudents({ base, group }: { base: string; group: Blockers }) {
  const t = useTranslations("blocker");
  const token = useTranslations("token");
  const detail = ({ params }: Named) => {
    const named = params?.token ? { ...params, token: token(params.token as NameToken) } : params;
    return t(`${group.code}.detail`, { ...NO_VALUES, ...named });
  };
  const [name, todo] = [t(`${group.code}.name`), t(`${group.code}.todo`)];
  return <NamedStudents {...{ base, name, todo, detail }} mark="■" group={group} />;
}

/** Students whose photos go into a batch, and should be looked at before. */
export function WarnedStudents({ base, group }: { base: string; group: Warnings }) {
  const t = useTranslations("batchWarning");
  const detail = ({ params }: Named) => t(`${group.code}.detail`, { ...NO_VALUES, ...params });
  const [name, todo] = [t(`${group.code}.name`), t(`${group.code}.todo`)];
  return <NamedStudents {...{ base, name, todo, detail }} mark="▲" group={group} />;
}

type Props = {
  base: string;
  name: string;
  todo: string;
  mark: string;
  detail: (row: Named) => string;
  group: Blockers | Warnings;
};

function NamedStudents({ base, name, todo, mark, detail, group }: Props) {
  const t = useTranslations("delivery");
  const title = t("dryRun.group", { blocker: name, count: group.n });
  const columns: WholeColumn<Named>[] = [
    valueColumn("student", t("columns.student"), ({ studentNo }) => studentNo),
    {
      id: "who",
      header: t("columns.who"),
      cell: (row) => (
        <StudentLink base={base} enrollmentId={row.enrollmentId}>
          {row.name}
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
      <CardHeader title={`${mark} ${title}`} note={todo} />
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
