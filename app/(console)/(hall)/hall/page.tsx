import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HallScreen } from "@/components/progress/hall-screen";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { progressOverview } from "@/lib/progress/overview/overview";
import { addUp } from "@/lib/progress/policy";

export async function generateMetadata() {
  const t = await getTranslations("hall");
  return { title: t("title") };
}

/** Everything in reach on a big screen: tasks, no names of people. */
export default async function HallPage() {
  const [ctx, t] = await Promise.all([requireStaff(), getTranslations("hall")]);
  if (!can(ctx.actor, "progress.read")) notFound();
  const { tasks, asOf } = await progressOverview(ctx, { school: null });
  return (
    <HallScreen
      title={t("everything")}
      sums={addUp(tasks.map(({ sums }) => sums))}
      rowsTitle={t("tasks")}
      rows={tasks.map(({ taskId, name, sums }) => ({ key: taskId, name, sums }))}
      asOf={asOf}
      live="/api/progress/live"
      back="/progress"
    />
  );
}
