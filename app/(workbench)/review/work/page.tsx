import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { heldDecisions, queueState, workbenchSettings } from "@/lib/review/queries";
import { queueInput } from "@/lib/review/schema";
import { loadQueueParams } from "@/lib/review/search-params";
import { Workbench } from "./_components/workbench";

export async function generateMetadata() {
  const t = await getTranslations("review");
  return { title: t("work") };
}

export default async function WorkPage({ searchParams }: PageProps<"/review/work">) {
  const [ctx, params] = await Promise.all([requireStaff(), loadQueueParams(searchParams)]);
  if (!can(ctx.actor, "review.decide")) notFound();
  const { task, at: _, ...filters } = params;
  const { taskId } = queueInput.parse({ taskId: task });
  const [state, settings, sent] = await Promise.all([
    queueState(ctx, { taskId, filters }),
    workbenchSettings(ctx),
    heldDecisions(ctx),
  ]);
  return (
    <Workbench
      taskId={taskId}
      initialState={state}
      initialSettings={settings}
      initialSent={sent}
      isLead={can(ctx.actor, "review.settle")}
    />
  );
}
