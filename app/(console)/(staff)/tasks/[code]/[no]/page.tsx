import { MessageCircleX, MonitorPlay } from "lucide-react";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ForecastSentence } from "@/components/progress/forecast-sentence";
import { Funnel } from "@/components/progress/funnel";
import { Live } from "@/components/progress/live";
import { PartBars } from "@/components/progress/part-bars";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment, formatShare } from "@/lib/i18n/format";
import { peopleLeft } from "@/lib/progress/history/burn-down";
import { expected, rosterSize, stationCount } from "@/lib/progress/policy";
import { loadTaskProgressParams } from "@/lib/progress/search-params";
import { Balance } from "./_components/progress/balance";
import { BurnDownCard } from "./_components/progress/burn-down-card";
import { GroupTable } from "./_components/progress/group-table";
import { MissingCard } from "./_components/progress/missing-card";
import { narrowingOf } from "./_components/progress/narrowing-of";
import { ReasonsCard } from "./_components/progress/reasons-card";
import { RemindButton } from "./_components/progress/remind-button";
import { RevenueCard } from "./_components/progress/revenue-card";
import { ReviewCard } from "./_components/progress/review-card";
import { ScopePicker } from "./_components/progress/scope-picker";
import { loadProgress } from "./load-progress";
import { loadTask } from "./load-task";

/** Bars of the chart; the table has all groups. */
const BARS_SHOWN = 20;

type Props = PageProps<"/tasks/[code]/[no]">;

export async function generateMetadata({ params }: Props) {
  return { title: (await loadTask(params)).task.name };
}

export default async function ProgressPage({ params, searchParams }: Props) {
  const [ctx, { base, place, task, policy }, wanted, t, unreached] = await Promise.all([
    requireStaff(),
    loadTask(params),
    loadTaskProgressParams(searchParams),
    getTranslations("progress"),
    getTranslations("unreached"),
  ]);
  if (!can(ctx.actor, "progress.read", place)) {
    if (can(ctx.actor, "task.read", place)) redirect(`${base}/rules`);
    notFound();
  }
  const found = await loadProgress(ctx, place, task, wanted);
  const { total, groups, level, outlook, colleges, revenue } = found;
  if (rosterSize(total) === 0 && wanted.college === null) {
    return (
      <Card>
        <Empty title={t("empty")}>{t("emptyHint")}</Empty>
      </Card>
    );
  }
  const listBase = can(ctx.actor, "roster.read", place) ? (`${base}/roster` as const) : null;
  const narrowing = wanted.college === null ? {} : { college: wanted.college };
  const approved = stationCount(total, "approved");
  const bars = groups.slice(0, BARS_SHOWN).map((group) => ({
    key: JSON.stringify([group.college, group.name]),
    name: group.name || t(`emptyName.${level}`),
    sums: group.sums,
    listBase,
    narrowing: { ...narrowing, ...narrowingOf(level, group) },
  }));
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <ScopePicker colleges={colleges} college={wanted.college} level={level} />
        <span className="grow" />
        <Live
          path={`/api/schools/${place.schoolId}/tasks/${place.taskId}/live`}
          moment={formatMoment(found.asOf)}
        />
        {can(ctx.actor, "progress.remind", place) && task.status === "open" && (
          <RemindButton place={place} colleges={colleges} />
        )}
        {can(ctx.actor, "progress.missing", place) && (
          <Button asChild>
            <Link href={`${base}/unreached`}>
              <MessageCircleX aria-hidden />
              {unreached("open")}
            </Link>
          </Button>
        )}
        <Button asChild>
          <Link href={`/hall${base}`}>
            <MonitorPlay aria-hidden />
            {t("hall")}
          </Link>
        </Button>
      </div>
      <div>
        <p className="text-base">
          {t("sentence", {
            expected: expected(total),
            submitted: stationCount(total, "submitted"),
            approved,
            share: formatShare(approved, expected(total)),
            waiting: stationCount(total, "waiting"),
          })}
        </p>
        {peopleLeft(total) > 0 && task.status !== "closed" && <ForecastSentence outlook={outlook} />}
      </div>
      <Funnel sums={total} listBase={listBase} narrowing={narrowing} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <BurnDownCard days={found.days} closes={found.closes} />
        <Card>
          <CardHeader title={t("chart")} />
          <PartBars rows={bars} label={t("chart")} />
        </Card>
      </div>
      <Card>
        <CardHeader title={t(`groups.${level}`)} />
        <GroupTable {...{ level, groups, total, listBase, narrowing }} all={found.all} />
      </Card>
      <div className="grid items-start gap-4 md:grid-cols-2 2xl:grid-cols-4">
        <ReasonsCard reasons={found.reasons} listBase={listBase} narrowing={narrowing} />
        <ReviewCard times={found.times} promise={policy.review.promiseDays} />
        {revenue && <RevenueCard revenue={revenue} listBase={listBase} />}
        {can(ctx.actor, "progress.missing", place) && <MissingCard place={place} list={found.missingList} />}
      </div>
      <Card>
        <CardHeader title={t("balance")} note={t("balanceNote")} />
        <Balance sums={total} listBase={listBase} narrowing={narrowing} />
      </Card>
    </div>
  );
}
