import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listSchools } from "@/lib/schools/queries";
import { SchoolDialog } from "./_components/school-dialog";
import { SchoolTable } from "./_components/school-table";

export async function generateMetadata() {
  const t = await getTranslations("schools");
  return { title: t("title") };
}

export default async function SchoolsPage() {
  const [ctx, t] = await Promise.all([requireStaff(), getTranslations("schools")]);
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
            <SchoolTable rows={rows} mayManage={mayManage} />
          )}
        </Card>
      </div>
    </>
  );
}
