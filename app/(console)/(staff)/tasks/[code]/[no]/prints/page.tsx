import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Poll } from "@/components/layout/poll";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatCount } from "@/lib/i18n/format";
import { countReady, listParcels, listRuns } from "@/lib/prints/queries";
import { PRINT_RUN_LIMIT } from "@/lib/prints/schema";
import { loadTask } from "../load-task";
import { MakeSheets } from "./_components/make-sheets";
import { ParcelsCard } from "./_components/parcels-card";
import { RunTable } from "./_components/run-table";

export async function generateMetadata() {
  const t = await getTranslations("prints");
  return { title: t("title") };
}

/** From approved photos to envelopes with the carrier. */
export default async function PrintsPage({ params }: PageProps<"/tasks/[code]/[no]/prints">) {
  const [ctx, { base, place }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    getTranslations("prints"),
  ]);
  if (!can(ctx.actor, "print.read", place)) notFound();
  const [ready, runs, parcels] = await Promise.all([
    countReady(ctx, place),
    listRuns(ctx, place),
    listParcels(ctx, place),
  ]);
  const mayMake = can(ctx.actor, "print.make", place);
  return (
    <div className="grid gap-4">
      {runs.some(({ state }) => state === "waiting") && <Poll />}
      <Card>
        <CardHeader title={t("ready")}>{mayMake && <MakeSheets place={place} ready={ready} />}</CardHeader>
        <p className="p-4">
          {t("readyNote", { total: formatCount(ready.total), limit: formatCount(PRINT_RUN_LIMIT) })}
        </p>
      </Card>
      <Card>
        <CardHeader title={t("runs")} />
        {runs.length === 0 ? (
          <Empty title={t("noRuns")}>{t("noRunsHint")}</Empty>
        ) : (
          <RunTable schoolId={place.schoolId} runs={runs} mayMake={mayMake} />
        )}
      </Card>
      {parcels.length > 0 && <ParcelsCard {...{ base, place, parcels, mayMake }} />}
    </div>
  );
}
