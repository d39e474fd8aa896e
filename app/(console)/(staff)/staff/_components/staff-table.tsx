"use client";

import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { Badge } from "@/components/ui/badge";
import { formatMoment } from "@/lib/i18n/format";
import type { StaffRow } from "@/lib/staff/queries";
import { GrantList } from "./grant-list";
import { PersonMenu } from "./person-menu";

type Props = { rows: StaffRow[]; schools: { id: string; label: string }[]; mayManage: boolean };

/** The people with their roles. */
export function StaffTable({ rows, schools, mayManage }: Props) {
  const t = useTranslations("people");
  const columns: WholeColumn<StaffRow>[] = [
    {
      id: "login",
      header: t("columns.login"),
      sortBy: ({ login }) => login,
      cell: ({ login }) => <span className="font-mono text-xs">{login}</span>,
    },
    {
      id: "name",
      header: t("columns.name"),
      sortBy: ({ name }) => name,
      cell: ({ name }) => <span className="font-medium">{name}</span>,
    },
    {
      id: "roles",
      header: t("columns.roles"),
      wraps: true,
      cell: (person) => <GrantList {...{ person, schools, mayManage }} />,
    },
    {
      id: "state",
      header: t("columns.state"),
      sortBy: ({ isActive }) => Number(isActive),
      cell: ({ isActive }) => (
        <Badge tone={isActive ? "ok" : "neutral"}>{isActive ? t("active") : t("inactive")}</Badge>
      ),
    },
    {
      id: "lastSeen",
      header: t("columns.lastSeen"),
      sortBy: ({ lastSeenAt }) => lastSeenAt,
      cell: ({ lastSeenAt }) => (lastSeenAt ? formatMoment(lastSeenAt) : t("never")),
    },
    {
      id: "sessions",
      header: t("columns.sessions"),
      isNumeric: true,
      sortBy: ({ sessions }) => sessions,
      cell: ({ sessions }) => sessions,
    },
  ];
  const menu: WholeColumn<StaffRow> = {
    ...{ id: "menu", header: "", isNumeric: true },
    cell: (person) => <PersonMenu person={person} />,
  };
  return (
    <WholeTable
      name="staff"
      label={t("title")}
      columns={mayManage ? [...columns, menu] : columns}
      rows={rows}
      rowId={({ id }) => id}
    />
  );
}
