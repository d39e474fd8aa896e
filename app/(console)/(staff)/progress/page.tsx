import { MonitorPlay } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Funnel } from "@/components/progress/funnel";
import { Live } from "@/components/progress/live";
import { PartBars } from "@/components/progress/part-bars";
import { SchoolPicker } from "@/components/progress/school-picker";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { SkeletonRows } from "@/components/ui/skeleton";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import { progressOverview } from "@/lib/progress/overview/overview";
import { addUp } from "@/lib/progress/policy";
import { reviewerLoad } from "@/lib/progress/review/reviewer-load";
import { loadOverviewParams } from "@/lib/progress/search-params";
import { LoadCard } from "./_components/load-card";
import { TaskProgressTable } from "./_components/task-progress-table";

/** Bars of the chart; the table has all tasks. */
const BARS_SHOWN = 20;

type Props = PageProps<"/progress">;

export async function generateMetadata() {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

export default async function OverviewPage({ searchParams }: Props) {
  const [{ actor }, t] = await Promise.all([requireStaff(), getTranslations("overview")]);
  if (!can(actor, "progress.read")) notFound();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")}>
        <Button asChild>
          <Link href="/hall">
            <MonitorPlay aria-hidden />
            {t("hall")}
          </Link>
        </Button>
      </PageHeader>
      <div className="p-6">
        <Suspense fallback={<SkeletonRows />}>
          <Overview searchParams={searchParams} />
        </Suspense>
      </div>
    </>
  );
}

async function Overview({ searchParams }: Pick<Props, "searchParams">) {
  const [ctx, { school }, t] = await Promise.all([
    requireStaff(),
    loadOverviewParams(searchParams),
    getTranslations("overview"),
  ]);
  const mayList = can(ctx.actor, "roster.read");
  const [{ tasks, schools, asOf }, load] = await Promise.all([
    progressOverview(ctx, { school }),
    can(ctx.actor, "progress.load") ? reviewerLoad(ctx) : null,
  ]);
  const bars = tasks.slice(0, BARS_SHOWN).map((task) => ({
    key: task.taskId,
    name: task.name,
    sums: task.sums,
    listBase: mayList ? (`/tasks/${task.schoolCode}/${task.no}/roster` as const) : null,
    narrowing: {},
  }));
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        {schools.length > 1 && <SchoolPicker schools={schools} school={school} />}
        <span className="grow" />
        <Live path="/api/progress/live" moment={formatMoment(asOf)} />
      </div>
      {tasks.length === 0 ? (
        <Card>
          <Empty title={t("none")}>{t("noneHint")}</Empty>
        </Card>
      ) : (
        <>
          <Funnel
            sums={addUp(tasks.map(({ sums }) => sums))}
            listBase={mayList ? "/students" : null}
            narrowing={school === null ? {} : { school }}
          />
          <Card>
            <CardHeader title={t("tasks")} />
            <TaskProgressTable tasks={tasks} mayList={mayList} />
          </Card>
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
            <Card>
              <CardHeader title={t("chart")} />
              <PartBars rows={bars} label={t("chart")} />
            </Card>
            {load && <LoadCard {...load} />}
          </div>
        </>
      )}
    </div>
  );
}
