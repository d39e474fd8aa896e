import { getTranslations } from "next-intl/server";
import { BatchStatusBadge } from "@/components/delivery/batch-status-badge";
import { PromiseClock } from "@/components/delivery/promise-clock";
import { Card, CardHeader } from "@/components/ui/card";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { hasReached, isPlan } from "@/lib/delivery/life/steps";
import { targetOf } from "@/lib/delivery/life/target";
import { deliverableColleges, dryRun, requireBatch } from "@/lib/delivery/queries";
import { formatDay } from "@/lib/i18n/format";
import { loadTask, orNotFound } from "../../load-task";
import { BatchFacts } from "./_components/batch-facts";
import { BatchLife } from "./_components/batch-life";
import { BuildingBatch } from "./_components/building-batch";
import { BuiltBatch } from "./_components/built-batch";
import { DeliveryRecord } from "./_components/delivery-record";
import { DryRunReport } from "./_components/dry-run-report";
import { EditBatch } from "./_components/edit-batch";

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
  const target = targetOf(batch, policy);
  const maySteer = can(ctx.actor, "batch.seal", place);
  const mayEdit = maySteer && isPlan(status);
  return (
    <div className="grid gap-4">
      <Card>
        <CardHeader
          title={t("page.title", { no: batch.no, name: batch.name })}
          note={<BatchFacts settings={batch.settings} target={target} />}
        >
          {clock && <PromiseClock clock={clock} />}
          <BatchStatusBadge status={status} />
          {mayEdit && <EditBatch batch={batch} colleges={await deliverableColleges(ctx, place)} />}
        </CardHeader>
        <BatchLife status={status} target={target} />
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
            target={target}
            today={formatDay(ctx.clock.now())}
          />
        )}
      </Card>
      {hasReached(status, "built") && <DeliveryRecord handovers={batch.handovers} mayAdd={maySteer} />}
      {isPlan(status) && (
        <DryRunReport
          {...{ base, batch, maySeal: maySteer }}
          report={await dryRun(ctx, { schoolId, batchId: batch.id })}
        />
      )}
    </div>
  );
}
