import { getTranslations } from "next-intl/server";
import { BatchStatusBadge } from "@/components/delivery/batch-status-badge";
import { PromiseClock } from "@/components/delivery/promise-clock";
import { Card, CardHeader } from "@/components/ui/card";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { hasReached, isPlan } from "@/lib/delivery/life/steps";
import { dryRun, requireBatch } from "@/lib/delivery/queries";
import { formatDay } from "@/lib/i18n/format";
import { loadTask, orNotFound } from "../../load-task";
import { BatchFacts } from "./_components/batch-facts";
import { BatchLife } from "./_components/batch-life";
import { BuildingBatch } from "./_components/building-batch";
import { BuiltBatch } from "./_components/built-batch";
import { DeliveryRecord } from "./_components/delivery-record";
import { DryRunReport } from "./_components/dry-run-report";

export default async function BatchPage({ params }: PageProps<"/tasks/[code]/[no]/batches/[batchNo]">) {
  const [ctx, { base, policy, place }, { batchNo }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    params,
    getTranslations("delivery"),
  ]);
  const batch = await orNotFound(requireBatch(ctx, { ...place, no: Number(batchNo) || 0 }));
  const { schoolId } = place;
  const { status, clock } = batch;
  const maySteer = can(ctx.actor, "batch.seal", place);
  return (
    <div className="grid gap-4">
      <Card>
        <CardHeader
          title={t("page.title", { no: batch.no, name: batch.name })}
          note={<BatchFacts settings={batch.settings} target={policy.delivery.target} />}
        >
          {clock && <PromiseClock clock={clock} />}
          <BatchStatusBadge status={status} />
        </CardHeader>
        <BatchLife status={status} target={policy.delivery.target} />
        {status === "sealed" && (
          <BuildingBatch
            {...{ schoolId, batchId: batch.id, stop: batch.stop, maySteer }}
            done={batch.photosDone}
            total={batch.photosTotal}
          />
        )}
        {hasReached(status, "built") && (
          <BuiltBatch
            batch={batch}
            mayDownload={can(ctx.actor, "batch.download", place)}
            mayHandOver={maySteer}
            target={policy.delivery.target}
            today={formatDay(ctx.clock.now())}
          />
        )}
      </Card>
      {hasReached(status, "built") && <DeliveryRecord handovers={batch.handovers} />}
      {isPlan(status) && (
        <DryRunReport
          {...{ base, batch, maySeal: maySteer }}
          report={await dryRun(ctx, { schoolId, batchId: batch.id })}
        />
      )}
    </div>
  );
}
