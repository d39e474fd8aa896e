import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { createLoader, parseAsString } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { goldTasks, taskGold } from "@/lib/review/gold/list";
import { GoldPhotos } from "./_components/gold-photos";
import { GoldQueue } from "./_components/gold-queue";

export async function generateMetadata() {
  const t = await getTranslations("gold");
  return { title: t("title") };
}

const loadParams = createLoader({ task: parseAsString });

export default async function GoldPage({ searchParams }: PageProps<"/review/gold">) {
  const [ctx, t, { task: wanted }] = await Promise.all([
    requireStaff(),
    getTranslations("gold"),
    loadParams(searchParams),
  ]);
  if (!can(ctx.actor, "review.gold")) notFound();
  const tasks = await goldTasks(ctx);
  const task = tasks.find(({ taskId }) => taskId === wanted) ?? tasks[0];
  const place = task && { schoolId: task.schoolId, taskId: task.taskId };
  const gold = place && (await taskGold(ctx, place));
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <div className="grid gap-6 p-6">
        {!place || !gold ? (
          <Card>
            <Empty title={t("noTasks")} />
          </Card>
        ) : (
          <>
            <nav aria-label={t("task")} className="flex flex-wrap gap-2">
              {tasks.map(({ taskId, name, school }) => (
                <Button key={taskId} asChild size="sm" look={taskId === place.taskId ? "primary" : "plain"}>
                  <Link
                    href={`/review/gold?task=${taskId}`}
                    aria-current={taskId === place.taskId ? "page" : undefined}
                  >
                    {school} / {name}
                  </Link>
                </Button>
              ))}
            </nav>
            <GoldQueue key={place.taskId} {...place} supply={gold.supply} />
            <GoldPhotos {...place} photos={gold.photos} making={gold.making} />
          </>
        )}
      </div>
    </>
  );
}
