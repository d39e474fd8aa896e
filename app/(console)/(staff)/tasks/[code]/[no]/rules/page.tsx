import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { PolicySummary } from "@/components/tasks/policy-summary";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import { listPolicyVersions } from "@/lib/tasks/queries";
import { loadTask } from "../load-task";

export default async function RulesPage({ params }: PageProps<"/tasks/[code]/[no]/rules">) {
  const [ctx, { task, school, policy, base, place }, t, preview] = await Promise.all([
    requireStaff(),
    loadTask(params),
    getTranslations("tasks.rules"),
    getTranslations("preview"),
  ]);
  const versions = await listPolicyVersions(ctx, place);
  const mayEdit = can(ctx.actor, "task.edit", place) && task.status !== "closed";
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
      <Card>
        <CardHeader title={t("current")} note={t("version", { version: task.policyVersion })}>
          <Button asChild size="sm">
            <Link href={`${base}/preview`}>{preview("open")}</Link>
          </Button>
          {mayEdit && (
            <Button asChild size="sm">
              <Link href={`${base}/rules/edit`}>{t("edit")}</Link>
            </Button>
          )}
        </CardHeader>
        <div className="p-4">
          <PolicySummary school={school.name} facts={task} policy={policy} />
        </div>
      </Card>
      <Card>
        <CardHeader title={t("history")} />
        <ol className="divide-y">
          {versions.map((version) => (
            <li key={version.version} className="grid gap-0.5 px-4 py-2.5">
              <span>
                <span className="font-medium">{t("version", { version: version.version })}</span>
                <span className="ml-2">{version.reason || t("firstVersion")}</span>
              </span>
              <span className="text-ink-muted text-xs">
                {t("by", { author: version.author ?? "–", moment: formatMoment(version.createdAt) })}
              </span>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  );
}
