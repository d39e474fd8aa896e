import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Card, CardHeader } from "@/components/ui/card";
import { ROLES } from "@/db/vocabulary";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listSchools } from "@/lib/schools/queries";
import { listStaff } from "@/lib/staff/queries";
import { NewPerson } from "./_components/new-person";
import { StaffTable } from "./_components/staff-table";

export async function generateMetadata() {
  const t = await getTranslations("people");
  return { title: t("title") };
}

export default async function StaffPage() {
  const [ctx, t, role] = await Promise.all([
    requireStaff(),
    getTranslations("people"),
    getTranslations("role"),
  ]);
  if (!can(ctx.actor, "staff.read")) notFound();
  const mayManage = can(ctx.actor, "staff.manage");
  const [rows, schools] = await Promise.all([listStaff(ctx), listSchools(ctx)]);
  const choices = schools.map(({ id, code, name }) => ({ id, label: `${name} ${code}` }));
  return (
    <>
      <PageHeader title={t("title")}>{mayManage && <NewPerson />}</PageHeader>
      <div className="grid items-start gap-4 p-6 2xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card>
          <StaffTable rows={rows} schools={choices} mayManage={mayManage} />
        </Card>
        <Card>
          <CardHeader title={t("rolesTitle")} />
          <dl className="divide-y">
            {ROLES.map((name) => (
              <div key={name} className="grid grid-cols-[8rem_minmax(0,1fr)] gap-2 px-4 py-2">
                <dt className="font-medium">{role(`${name}.name`)}</dt>
                <dd className="text-ink-muted">{role(`${name}.may`)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
    </>
  );
}
