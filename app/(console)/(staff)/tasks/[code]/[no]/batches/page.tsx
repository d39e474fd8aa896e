import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PromiseClock } from "@/components/delivery/promise-clock";
import { Poll } from "@/components/layout/poll";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { deliverableColleges, deliveryClock, listBatches } from "@/lib/delivery/queries";
import { loadTask } from "../load-task";
import { BatchTable } from "./_components/batch-table";
import { NewBatch } from "./_components/new-batch";

export async function generateMetadata() {
  const t = await getTranslations("delivery");
  return { title: t("title") };
}

export default async function BatchesPage({ params }: PageProps<"/tasks/[code]/[no]/batches">) {
  const [ctx, { task, base, place }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    getTranslations("delivery"),
  ]);
  if (!can(ctx.actor, "batch.read", place)) notFound();
  const [rows, colleges, clock] = await Promise.all([
    listBatches(ctx, place),
    deliverableColleges(ctx, place),
    deliveryClock(ctx, place),
  ]);
  return (
    <Card>
      {rows.some((row) => row.status === "sealed" && row.stop === null) && <Poll />}
      <CardHeader title={t("title")}>
        {can(ctx.actor, "batch.seal", place) && (
          <NewBatch place={place} base={base} colleges={colleges} name={`${task.name}-${rows.length + 1}`} />
        )}
      </CardHeader>
      {clock && (
        <p className="flex flex-wrap items-center gap-2 px-4 py-2 text-ink-muted text-xs">
          {t("clock.task")}
          <PromiseClock clock={clock} />
        </p>
      )}
      {rows.length > 0 ? (
        <BatchTable base={base} rows={rows} />
      ) : (
        <Empty title={t("none")}>{t("noneHint")}</Empty>
      )}
    </Card>
  );
}
