import { Plus } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { progressByTask } from "@/lib/progress/queries";
import { listTasks } from "@/lib/tasks/queries";
import { loadTaskListParams } from "@/lib/tasks/search-params";
import { StatusFilter } from "./_components/status-filter";
import { TaskTable } from "./_components/task-table";

export async function generateMetadata() {
  const t = await getTranslations("tasks");
  return { title: t("title") };
}

export default async function TasksPage({ searchParams }: PageProps<"/tasks">) {
  const [t, ctx] = await Promise.all([getTranslations("tasks"), requireStaff()]);
  return (
    <>
      <PageHeader title={t("title")}>
        <StatusFilter />
        {can(ctx.actor, "task.edit") && (
          <Button asChild look="primary">
            <Link href="/tasks/new">
              <Plus aria-hidden />
              {t("create")}
            </Link>
          </Button>
        )}
      </PageHeader>
      <div className="p-6">
        <Card>
          <Suspense fallback={<SkeletonRows />}>
            <Tasks searchParams={searchParams} />
          </Suspense>
        </Card>
      </div>
    </>
  );
}

async function Tasks({ searchParams }: Pick<PageProps<"/tasks">, "searchParams">) {
  const [ctx, params] = await Promise.all([requireStaff(), loadTaskListParams(searchParams)]);
  const [rows, progress] = await Promise.all([
    listTasks(ctx, params),
    can(ctx.actor, "progress.read") ? progressByTask(ctx) : new Map(),
  ]);
  return <TaskTable rows={rows} progress={progress} mayCreate={can(ctx.actor, "task.edit")} />;
}
