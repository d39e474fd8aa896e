import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { SchoolPicker } from "@/components/progress/school-picker";
import { LoopView } from "@/components/results/loop/loop-view";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { loopFigures } from "@/lib/results/loop/queries";
import { loadLoopParams } from "@/lib/results/search-params";
import { listSchools } from "@/lib/schools/queries";

export async function generateMetadata() {
  const t = await getTranslations("loop");
  return { title: t("title") };
}

/** Approved here, refused there: of a school, or of everything in reach. */
export default async function RegistryPage({ searchParams }: PageProps<"/registry">) {
  const [ctx, { school }, t] = await Promise.all([
    requireStaff(),
    loadLoopParams(searchParams),
    getTranslations("loop"),
  ]);
  if (!can(ctx.actor, "loop.read")) notFound();
  const scope = { school, task: null };
  const [figures, schools] = await Promise.all([loopFigures(ctx, { scope }), listSchools(ctx)]);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")}>
        {schools.length > 1 && <SchoolPicker schools={schools} school={school} />}
      </PageHeader>
      <div className="grid gap-4 p-6">
        <LoopView {...{ figures, scope }} line={null} rulesBase={null} />
      </div>
    </>
  );
}
