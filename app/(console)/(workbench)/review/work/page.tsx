import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { heldDecisions, queueState, reviewableTasks, workbenchSettings } from "@/lib/review/queries";
import { queueOptions } from "@/lib/review/queue/options";
import { queueInput } from "@/lib/review/schema";
import { loadQueueParams, queueAddress } from "@/lib/review/search-params";
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
  const [state, settings, sent, queue, tasks] = await Promise.all([
    queueState(ctx, { taskId, filters }),
    workbenchSettings(ctx),
    heldDecisions(ctx),
    queueOptions(ctx, { taskId, q: filters.q }),
    reviewableTasks(ctx),
  ]);
  const place = { taskId, filters };
  return (
    <Workbench
      key={queueAddress(place)}
      place={place}
      options={{ ...queue, tasks }}
      initialState={state}
      initialSettings={settings}
      initialSent={sent}
      isLead={can(ctx.actor, "review.settle")}
    />
  );
}
