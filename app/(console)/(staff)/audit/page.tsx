import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { listAuditEvents } from "@/lib/audit/queries";
import { auditKey } from "@/lib/audit/record";
import { loadAuditParams } from "@/lib/audit/search-params";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { AuditTable } from "./_components/audit-table";

export async function generateMetadata() {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const [ctx, params, t, action] = await Promise.all([
    requireStaff(),
    loadAuditParams(searchParams),
    getTranslations("audit"),
    getTranslations("auditAction"),
  ]);
  if (!can(ctx.actor, "audit.read")) notFound();
  const { rows, hasMore } = await listAuditEvents(ctx, { entityId: params.entity, before: params.before });
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <div className="p-6">
        <Card>
          <AuditTable
            rows={rows.map((row) => ({ ...row, action: action(auditKey(row.action)) }))}
            hasMore={hasMore}
          />
        </Card>
      </div>
    </>
  );
}
