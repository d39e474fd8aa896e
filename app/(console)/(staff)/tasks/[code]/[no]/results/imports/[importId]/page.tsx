import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { loadTask, orNotFound } from "@/app/(console)/(staff)/tasks/[code]/[no]/load-task";
import { Poll } from "@/components/layout/poll";
import { ResultStatusBadge } from "@/components/results/result-status-badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import { type ResultImport, requireResultImport, resultChoices } from "@/lib/results/queries";
import { CancelResult } from "./_components/cancel-result";
import { FileState } from "./_components/file-state";
import { MappingForm } from "./_components/mapping-form";
import { Preview } from "./_components/preview";
import { UndoResult } from "./_components/undo-result";

const UNDER_WAY: readonly ResultImport["status"][] = ["uploading", "reading", "checking", "taking"];
const CAN_CANCEL: readonly ResultImport["status"][] = ["mapping", "checking", "checked", "failed"];

/** One result file on its way: what it means, what would be taken, and what was. */
export default async function ResultImportPage({
  params,
}: PageProps<"/tasks/[code]/[no]/results/imports/[importId]">) {
  const [ctx, { base, place, policy }, { importId }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    params,
    getTranslations("results.page"),
  ]);
  const ref = { schoolId: place.schoolId, importId };
  const current = await orNotFound(requireResultImport(ctx, ref));
  const mayImport = can(ctx.actor, "result.import", place);
  const isMapped = current.status === "mapping" || current.status === "checked";
  return (
    <div className="grid gap-4">
      {UNDER_WAY.includes(current.status) && <Poll />}
      <Card>
        <CardHeader title={t("title", { file: current.fileName })} note={formatMoment(current.createdAt)}>
          <ResultStatusBadge status={current.status} />
          {mayImport && CAN_CANCEL.includes(current.status) && <CancelResult importRef={ref} base={base} />}
          {current.status === "taken" && (
            <>
              <Button asChild size="sm">
                <Link href={`${base}/results/mismatches`}>{t("toQueue")}</Link>
              </Button>
              {mayImport && <UndoResult importRef={ref} count={current.rowsDone} />}
            </>
          )}
        </CardHeader>
        {current.status !== "mapping" && (
          <div className="p-4">
            <FileState current={current} reopens={policy.registry.refusalReopens} />
          </div>
        )}
      </Card>
      {current.counts && (
        <Preview
          ctx={ctx}
          base={base}
          current={{ ...current, counts: current.counts }}
          mayImport={mayImport}
        />
      )}
      {mayImport && isMapped && current.sheet && (
        <MappingForm
          key={`${current.sheet.chosen}/${current.sheet.headerRowNo}`}
          importRef={ref}
          sheet={current.sheet}
          mapping={current.mapping ?? {}}
          meanings={current.meanings ?? {}}
          values={current.values}
          source={current.source}
          batchId={current.batchId}
          choices={await resultChoices(ctx, place)}
        />
      )}
    </div>
  );
}
