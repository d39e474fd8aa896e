import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoney } from "@/lib/i18n/format";
import { listSchools } from "@/lib/schools/queries";
import { SchoolDialog } from "./_components/school-dialog";

export async function generateMetadata() {
  const t = await getTranslations("schools");
  return { title: t("title") };
}

export default async function SchoolsPage() {
  const [ctx, t, common] = await Promise.all([
    requireStaff(),
    getTranslations("schools"),
    getTranslations("common"),
  ]);
  const rows = await listSchools(ctx);
  const mayManage = can(ctx.actor, "school.manage");
  return (
    <>
      <PageHeader title={t("title")}>{mayManage && <SchoolDialog school={null} />}</PageHeader>
      <div className="p-6">
        <Card>
          {rows.length === 0 ? (
            <Empty title={t("none")} />
          ) : (
            <Table>
              <thead>
                <tr>
                  <Th>{t("columns.code")}</Th>
                  <Th>{t("columns.name")}</Th>
                  <Th>{t("columns.signed")}</Th>
                  <Th>{t("columns.contract")}</Th>
                  <Th className={NUMERIC}>{t("columns.price")}</Th>
                  <Th className={NUMERIC}>{t("columns.openTasks")}</Th>
                  {mayManage && <Th />}
                </tr>
              </thead>
              <tbody>
                {rows.map((school) => (
                  <tr key={school.id} className="hover:bg-hover">
                    <Td>{school.code}</Td>
                    <Td className="font-medium">{school.name}</Td>
                    <Td>
                      <Badge tone={school.isSigned ? "ok" : "neutral"}>
                        {school.isSigned ? common("yes") : common("no")}
                      </Badge>
                    </Td>
                    <Td>
                      {school.contractFrom} – {school.contractTo}
                    </Td>
                    <Td className={NUMERIC}>
                      {formatMoney(school.priceMinFen)} – {formatMoney(school.priceMaxFen)}
                    </Td>
                    <Td className={NUMERIC}>{school.openTasks}</Td>
                    {mayManage && (
                      <Td className={NUMERIC}>
                        <SchoolDialog school={school} />
                      </Td>
                    )}
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </Card>
      </div>
    </>
  );
}
