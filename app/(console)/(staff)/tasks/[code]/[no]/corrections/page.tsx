import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card, CardHeader } from "@/components/ui/card";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listCorrections } from "@/lib/roster/corrections/list";
import { loadCorrectionParams } from "@/lib/roster/search-params";
import { loadTask } from "../load-task";
import { CorrectionTable } from "./_components/correction-table";

export async function generateMetadata() {
  const t = await getTranslations("corrections");
  return { title: t("title") };
}

type Props = PageProps<"/tasks/[code]/[no]/corrections">;

/** Every correction of a task: what was known of a student and changed after the photo was approved. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
  const [ctx, { base, place }, { before }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    loadCorrectionParams(searchParams),
    getTranslations("corrections"),
  ]);
  if (!can(ctx.actor, "correction.read", place)) notFound();
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note")} />
      <CorrectionTable base={base} {...(await listCorrections(ctx, { ...place, before }))} />
    </Card>
  );
}
