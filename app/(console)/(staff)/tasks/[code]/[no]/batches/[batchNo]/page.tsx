import { getFormatter, getTranslations } from "next-intl/server";
import { BatchStatusBadge } from "@/components/delivery/batch-status-badge";
import { Poll } from "@/components/layout/poll";
import { Card, CardHeader } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { dryRun, requireBatch } from "@/lib/delivery/queries";
import type { BatchSettings } from "@/lib/delivery/schema";
import { loadTask, orNotFound } from "../../load-task";
import { BuiltBatch } from "./_components/built-batch";
import { DryRunReport } from "./_components/dry-run-report";

export default async function BatchPage({ params }: PageProps<"/tasks/[code]/[no]/batches/[batchNo]">) {
  const [ctx, { base, policy, place }, { batchNo }, t, target, format] = await Promise.all([
    requireStaff(),
    loadTask(params),
    params,
    getTranslations("delivery"),
    getTranslations("wizard.targets"),
    getFormatter(),
  ]);
  const batch = await orNotFound(requireBatch(ctx, { ...place, no: Number(batchNo) || 0 }));
  const whom = ({ selectionId, colleges }: BatchSettings) => {
    if (selectionId) return t("page.chosen");
    return colleges ? format.list(colleges) : t("form.allColleges");
  };
  const building = t("building", { done: batch.photosDone, total: batch.photosTotal });
  const facts = [
    t("page.template", { template: batch.settings.template }),
    whom(batch.settings),
    t("page.target", { target: target(policy.delivery.target) }),
  ];
  return (
    <div className="grid gap-4">
      <Card>
        <CardHeader title={t("page.title", { no: batch.no, name: batch.name })} note={facts.join(" · ")}>
          <BatchStatusBadge status={batch.status} />
        </CardHeader>
        {batch.status === "sealing" && (
          <div className="grid gap-2 p-4" role="status">
            <Poll />
            <p>{building}</p>
            <Progress done={batch.photosDone} total={batch.photosTotal} label={building} />
          </div>
        )}
        {["built", "delivered", "online"].includes(batch.status) && (
          <BuiltBatch
            batch={batch}
            mayDownload={can(ctx.actor, "batch.download", place)}
            mayHandOver={can(ctx.actor, "batch.seal", place)}
            target={policy.delivery.target}
          />
        )}
      </Card>
      {batch.status === "draft" && (
        <DryRunReport
          base={base}
          schoolId={place.schoolId}
          batchId={batch.id}
          report={await dryRun(ctx, { schoolId: place.schoolId, batchId: batch.id })}
          isOfChosen={batch.settings.selectionId !== null}
          maySeal={can(ctx.actor, "batch.seal", place)}
        />
      )}
    </div>
  );
}
