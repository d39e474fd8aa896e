import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { SkeletonRows } from "@/components/ui/skeleton";
import { can } from "@/lib/auth/authorize";
import { requireStaff, type StaffCtx } from "@/lib/auth/session";
import { openMatches } from "@/lib/matches/queries";
import { progressByTask, waitingFiles } from "@/lib/progress/queries";
import { reviewableTasks } from "@/lib/review/queries";
import { listTasks } from "@/lib/tasks/queries";
import { RunningTasks } from "./_components/running-tasks";
import { waitingEntries } from "./_components/waiting-entries";
import { WaitingList } from "./_components/waiting-list";

export async function generateMetadata() {
  const t = await getTranslations("home");
  return { title: t("title") };
}

export default async function HomePage() {
  const [{ actor }, t] = await Promise.all([requireStaff(), getTranslations("home")]);
  return (
    <>
      <PageHeader title={t("greeting", { name: actor.name })} />
      <div className="p-6">
        <Suspense fallback={<SkeletonRows />}>
          <Today />
        </Suspense>
      </div>
    </>
  );
}

async function Today() {
  const [ctx, t] = await Promise.all([requireStaff(), getTranslations("home")]);
  const { tasks, progress, files, matches, reviews } = await loadToday(ctx);
  const entries = waitingEntries({
    tasks,
    progress,
    files,
    matches,
    reviews,
    mayEdit: (schoolId) => can(ctx.actor, "task.edit", { schoolId }),
    maySeal: (schoolId) => can(ctx.actor, "batch.seal", { schoolId }),
  });
  const running = tasks.filter((task) => task.status === "open" || task.status === "paused");
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)]">
      <Card>
        <CardHeader title={t("waiting")} />
        {entries.length > 0 ? (
          <WaitingList entries={entries} />
        ) : (
          <Empty title={t("nothing")}>{t("nothingHint")}</Empty>
        )}
      </Card>
      {running.length > 0 && (
        <Card>
          <CardHeader title={t("running")} />
          <RunningTasks tasks={running} progress={progress} now={ctx.clock.now()} />
        </Card>
      )}
    </div>
  );
}

/** What this person's permissions let them see of today. */
async function loadToday(ctx: StaffCtx) {
  const { actor } = ctx;
  const [tasks, progress, files, matches, reviews] = await Promise.all([
    can(actor, "task.read") ? listTasks(ctx, { status: null }) : [],
    can(actor, "progress.read") ? progressByTask(ctx) : new Map(),
    can(actor, "roster.import") ? waitingFiles(ctx) : [],
    can(actor, "match.read") ? openMatches(ctx) : [],
    can(actor, "review.decide") ? reviewableTasks(ctx) : [],
  ]);
  return { tasks, progress, files, matches, reviews };
}
