import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { gridStatus } from "@/lib/review/grid/status";
import { workbenchSettings } from "@/lib/review/queries";
import { queueInput } from "@/lib/review/schema";
import { loadQueueParams } from "@/lib/review/search-params";
import { GridBench } from "./_components/grid-bench";
import { GridHeader } from "./_components/grid-header";
import { GridRefused } from "./_components/grid-refused";

export async function generateMetadata() {
  const t = await getTranslations("review.grid");
  return { title: t("title") };
}

export default async function GridPage({ searchParams }: PageProps<"/review/grid">) {
  const [ctx, { task }] = await Promise.all([requireStaff(), loadQueueParams(searchParams)]);
  const { taskId } = queueInput.parse({ taskId: task });
  if (!can(ctx.actor, "review.first") || !taskId) notFound();
  const [status, { keys }] = await Promise.all([gridStatus(ctx, { taskId }), workbenchSettings(ctx)]);
  if (!status) notFound();
  if (!status.refusal) return <GridBench status={status} keys={keys} />;
  return (
    <div className="grid h-screen grid-rows-[auto_minmax(0,1fr)] bg-ground">
      <GridHeader status={status} />
      <GridRefused refusal={status.refusal} taskId={taskId} />
    </div>
  );
}
