import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { reviewBacklog } from "@/lib/review/lead/backlog";
import { listReviewers } from "@/lib/review/lead/colleagues";
import { listDecided } from "@/lib/review/lead/decided";
import { reviewableTasks } from "@/lib/review/queries";
import { BacklogCard } from "./_components/backlog-card";
import { DecidedList } from "./_components/decided-list";
import { TaskQueues } from "./_components/task-queues";

export async function generateMetadata() {
  const t = await getTranslations("review");
  return { title: t("title") };
}

export default async function ReviewPage() {
  const [ctx, t] = await Promise.all([requireStaff(), getTranslations("review")]);
  if (!can(ctx.actor, "review.decide")) notFound();
  const isLead = can(ctx.actor, "review.settle");
  const [tasks, backlog, decided, colleagues] = await Promise.all([
    reviewableTasks(ctx),
    isLead ? reviewBacklog(ctx) : null,
    isLead ? listDecided(ctx) : [],
    isLead ? listReviewers(ctx) : [],
  ]);
  const total = tasks.reduce((sum, task) => sum + task.waiting, 0);
  return (
    <>
      <PageHeader title={t("title")}>
        {can(ctx.actor, "review.gold") && (
          <Button asChild look="quiet">
            <Link href="/review/gold">{t("gold")}</Link>
          </Button>
        )}
        <Button asChild look="quiet">
          <Link href="/review/quality">{t("quality")}</Link>
        </Button>
        <Button asChild look="quiet">
          <Link href="/review/trainer">{t("trainer")}</Link>
        </Button>
        {total > 0 && (
          <Button asChild look="primary">
            <Link href="/review/work">{t("startAll", { count: total })}</Link>
          </Button>
        )}
      </PageHeader>
      <div className="grid gap-6 p-6">
        {backlog && <BacklogCard backlog={backlog} colleagues={colleagues} />}
        <Card>
          {tasks.length === 0 ? (
            <Empty title={t("none")}>{t("noneHint")}</Empty>
          ) : (
            <TaskQueues rows={tasks} />
          )}
        </Card>
        <DecidedList rows={decided} />
      </div>
    </>
  );
}
