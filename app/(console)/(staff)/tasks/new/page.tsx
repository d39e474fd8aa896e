import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Empty } from "@/components/ui/empty";
import { outsideServices } from "@/lib/association/agreements/outside-services";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { listSchools } from "@/lib/schools/queries";
import { TaskWizard } from "./_components/task-wizard";

export async function generateMetadata() {
  const t = await getTranslations("wizard");
  return { title: t("title") };
}

export default async function NewTaskPage() {
  const [ctx, t] = await Promise.all([requireStaff(), getTranslations("wizard")]);
  const schools = can(ctx.actor, "task.edit")
    ? (await listSchools(ctx)).filter((school) => can(ctx.actor, "task.edit", { schoolId: school.id }))
    : [];
  return (
    <>
      <PageHeader title={t("title")} />
      {schools.length > 0 ? (
        <TaskWizard
          schools={schools}
          services={outsideServices(env())}
          today={ctx.clock.now().toISOString()}
        />
      ) : (
        <Empty title={t("noSchool")} />
      )}
    </>
  );
}
