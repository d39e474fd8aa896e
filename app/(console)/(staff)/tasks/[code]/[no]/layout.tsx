import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { TaskStatusBadge } from "@/components/tasks/task-status-badge";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import { StatusMenu } from "./_components/status-menu";
import { TaskTabs } from "./_components/task-tabs";
import { loadTask } from "./load-task";

export default async function TaskLayout({ children, params }: LayoutProps<"/tasks/[code]/[no]">) {
  const [{ actor }, { task, school, policy, base, place }, category, preset] = await Promise.all([
    requireStaff(),
    loadTask(params),
    getTranslations("category"),
    getTranslations("preset"),
  ]);
  const facts = [
    `${school.name} ${school.code}`,
    category(task.category),
    preset(policy.preset),
    `${formatMoment(task.opensAt)} – ${formatMoment(task.closesAt)}`,
    formatMoney(policy.fee.priceFen),
  ];
  return (
    <>
      <PageHeader
        title={
          <span className="flex items-center gap-3">
            <span className="truncate">{task.name}</span>
            <TaskStatusBadge status={task.status} />
          </span>
        }
        note={facts.join(" · ")}
      >
        {can(actor, "task.edit", place) && <StatusMenu place={place} status={task.status} />}
      </PageHeader>
      <TaskTabs
        base={base}
        shown={{
          progress: can(actor, "progress.read", place),
          roster: can(actor, "roster.read", place),
          photos: can(actor, "photo.import", place),
          findings: can(actor, "match.read", place),
          onsite: can(actor, "onsite.read", place),
          batches: can(actor, "batch.read", place),
          results: can(actor, "loop.read", place) || can(actor, "mismatch.read", place),
          prints: policy.prints && can(actor, "print.read", place),
          corrections: can(actor, "correction.read", place),
        }}
      />
      <div className="p-6">{children}</div>
    </>
  );
}
