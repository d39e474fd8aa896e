import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { ROLES } from "@/db/vocabulary";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import { listSchools } from "@/lib/schools/queries";
import { listStaff } from "@/lib/staff/queries";
import { GrantList } from "./_components/grant-list";
import { NewPerson } from "./_components/new-person";
import { PersonMenu } from "./_components/person-menu";

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
          <Table>
            <thead>
              <tr>
                <Th>{t("columns.login")}</Th>
                <Th>{t("columns.name")}</Th>
                <Th>{t("columns.roles")}</Th>
                <Th>{t("columns.state")}</Th>
                <Th>{t("columns.lastSeen")}</Th>
                <Th className={NUMERIC}>{t("columns.sessions")}</Th>
                {mayManage && <Th />}
              </tr>
            </thead>
            <tbody>
              {rows.map((person) => (
                <tr key={person.id} className="align-top hover:bg-hover">
                  <Td className="font-mono text-xs">{person.login}</Td>
                  <Td className="whitespace-nowrap font-medium">{person.name}</Td>
                  <Td>
                    <GrantList person={person} schools={choices} mayManage={mayManage} />
                  </Td>
                  <Td>
                    <Badge tone={person.isActive ? "ok" : "neutral"}>
                      {person.isActive ? t("active") : t("inactive")}
                    </Badge>
                  </Td>
                  <Td className="whitespace-nowrap">
                    {person.lastSeenAt ? formatMoment(person.lastSeenAt) : t("never")}
                  </Td>
                  <Td className={NUMERIC}>{person.sessions}</Td>
                  {mayManage && (
                    <Td className={NUMERIC}>
                      <PersonMenu person={person} />
                    </Td>
                  )}
                </tr>
              ))}
            </tbody>
          </Table>
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
