import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment, formatShare } from "@/lib/i18n/format";
import { expected, forecast, rosterSize, stationCount } from "@/lib/progress/policy";
import { approvalPace, taskProgress } from "@/lib/progress/queries";
import { Balance } from "./_components/progress/balance";
import { CollegeChart } from "./_components/progress/college-chart";
import { CollegeTable } from "./_components/progress/college-table";
import { ForecastSentence } from "./_components/progress/forecast-sentence";
import { Funnel } from "./_components/progress/funnel";
import { loadTask } from "./load-task";

export async function generateMetadata({ params }: PageProps<"/tasks/[code]/[no]">) {
  return { title: (await loadTask(params)).task.name };
}

export default async function ProgressPage({ params }: PageProps<"/tasks/[code]/[no]">) {
  const [ctx, { base, place, task }, t, common] = await Promise.all([
    requireStaff(),
    loadTask(params),
    getTranslations("progress"),
    getTranslations("common"),
  ]);
  if (!can(ctx.actor, "progress.read", place)) {
    if (can(ctx.actor, "task.read", place)) redirect(`${base}/rules`);
    notFound();
  }
  const [{ total, colleges, asOf }, pace] = await Promise.all([
    taskProgress(ctx, place),
    approvalPace(ctx, place),
  ]);
  if (rosterSize(total) === 0) {
    return (
      <Card>
        <Empty title={t("empty")}>{t("emptyHint")}</Empty>
      </Card>
    );
  }
  const listBase = can(ctx.actor, "roster.read", place) ? (`${base}/roster` as const) : null;
  const approved = stationCount(total, "approved");
  return (
    <div className="grid gap-4">
      <p className="text-base">
        {t("sentence", {
          expected: expected(total),
          submitted: stationCount(total, "submitted"),
          approved,
          share: formatShare(approved, expected(total)),
          waiting: stationCount(total, "waiting"),
        })}
        <span className="ml-3 text-ink-muted text-xs">{common("asOf", { moment: formatMoment(asOf) })}</span>
      </p>
      {approved < expected(total) && (
        <ForecastSentence outlook={forecast(pace, expected(total) - approved, asOf, task.closesAt)} />
      )}
      <Funnel sums={total} listBase={listBase} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <Card>
          <CardHeader title={t("chart")} />
          <CollegeChart colleges={colleges} />
        </Card>
        <Card>
          <CardHeader title={t("byCollege")} />
          <CollegeTable colleges={colleges} total={total} listBase={listBase} />
        </Card>
      </div>
      <Card>
        <CardHeader title={t("balance")} note={t("balanceNote")} />
        <Balance sums={total} listBase={listBase} />
      </Card>
    </div>
  );
}
