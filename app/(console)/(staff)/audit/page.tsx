import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Table, Td, Th } from "@/components/ui/table";
import { listAuditEvents } from "@/lib/audit/queries";
import { auditKey } from "@/lib/audit/record";
import { loadAuditParams } from "@/lib/audit/search-params";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";

export async function generateMetadata() {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const [ctx, params, t, action, entity] = await Promise.all([
    requireStaff(),
    loadAuditParams(searchParams),
    getTranslations("audit"),
    getTranslations("auditAction"),
    getTranslations("auditEntity"),
  ]);
  if (!can(ctx.actor, "audit.read")) notFound();
  const { rows, hasMore } = await listAuditEvents(ctx, { entityId: params.entity, before: params.before });
  const last = rows.at(-1);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <div className="p-6">
        <Card>
          {rows.length === 0 ? (
            <Empty title={t("none")} />
          ) : (
            <Table>
              <thead>
                <tr>
                  <Th>{t("columns.at")}</Th>
                  <Th>{t("columns.actor")}</Th>
                  <Th>{t("columns.action")}</Th>
                  <Th>{t("columns.school")}</Th>
                  <Th>{t("columns.entity")}</Th>
                  <Th>{t("columns.detail")}</Th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id} className="hover:bg-hover">
                    <Td className="whitespace-nowrap">{formatMoment(row.at)}</Td>
                    <Td className="whitespace-nowrap">
                      {row.actorType === "staff" ? row.actor : t("system")}
                    </Td>
                    <Td className="whitespace-nowrap font-medium">{action(auditKey(row.action))}</Td>
                    <Td className="whitespace-nowrap">{row.school ?? "–"}</Td>
                    <Td className="whitespace-nowrap text-xs">
                      <Link
                        className="hover:text-accent hover:underline"
                        href={`/audit?entity=${row.entityId}`}
                      >
                        {entity(row.entityType)} <span className="font-mono">{row.entityId.slice(-8)}</span>
                      </Link>
                    </Td>
                    <Td
                      className="w-full max-w-0 truncate font-mono text-2xs text-ink-muted"
                      title={JSON.stringify(row.detail)}
                    >
                      {Object.keys(row.detail).length === 0 ? "–" : JSON.stringify(row.detail)}
                    </Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
          <div className="flex gap-2 px-4 py-2.5">
            {(params.before || params.entity) && (
              <Button asChild size="sm">
                <Link href="/audit">{t("newest")}</Link>
              </Button>
            )}
            {hasMore && last && (
              <Button asChild size="sm">
                <Link href={`/audit?${params.entity ? `entity=${params.entity}&` : ""}before=${last.id}`}>
                  {t("older")}
                </Link>
              </Button>
            )}
          </div>
        </Card>
      </div>
    </>
  );
}
