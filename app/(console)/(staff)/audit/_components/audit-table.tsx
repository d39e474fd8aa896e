"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import type { DataColumn } from "@/components/data-table/columns";
import { NewestFirst } from "@/components/data-table/newest-first";
import { RowLink } from "@/components/data-table/row-link";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { AuditRow } from "@/lib/audit/queries";
import { auditParams } from "@/lib/audit/search-params";
import { formatMoment } from "@/lib/i18n/format";

type Props = {
  /** With their actions in words. */
  rows: AuditRow[];
  hasMore: boolean;
};

/** What was done, newest first and page by page; a row opens all that happened to the same thing. */
export function AuditTable({ rows, hasMore }: Props) {
  const t = useTranslations("audit");
  const entity = useTranslations("auditEntity");
  const [{ before, entity: narrowed }, setParams] = useQueryStates(auditParams, {
    shallow: false,
    history: "push",
  });
  const columns: DataColumn<AuditRow, never>[] = [
    { id: "at", header: t("columns.at"), cell: ({ at }) => formatMoment(at) },
    {
      id: "actor",
      header: t("columns.actor"),
      cell: ({ actorType, actor }) => (actorType === "staff" ? actor : t("system")),
    },
    {
      id: "action",
      header: t("columns.action"),
      cell: ({ action }) => <span className="font-medium">{action}</span>,
    },
    { id: "school", header: t("columns.school"), cell: ({ school }) => school ?? "–" },
    {
      id: "entity",
      header: t("columns.entity"),
      cell: ({ id, entityType, entityId }) => (
        <RowLink href={`/audit?entity=${entityId}`} rowId={id}>
          {entity(entityType)} <span className="font-mono text-xs">{entityId.slice(-8)}</span>
        </RowLink>
      ),
    },
    {
      id: "detail",
      header: t("columns.detail"),
      cell: ({ detail }) => {
        const text = Object.keys(detail).length === 0 ? "–" : JSON.stringify(detail);
        return (
          <span
            className="block max-w-[max(12rem,calc(100vw-58rem))] truncate font-mono text-2xs text-ink-muted"
            title={text}
          >
            {text}
          </span>
        );
      },
    },
  ];
  if (rows.length === 0) return <Empty title={t("none")} />;
  return (
    <NewestFirst
      label={t("title")}
      {...{ columns, rows, hasMore, before }}
      onGo={(next) => void setParams({ before: next })}
    >
      {narrowed && <Button onClick={() => void setParams({ entity: null, before: null })}>{t("all")}</Button>}
    </NewestFirst>
  );
}
