import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LoopView } from "@/components/results/loop/loop-view";
import { ResultsNav } from "@/components/results/results-nav";
import { shownPages } from "@/components/results/shown-pages";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { loopFigures } from "@/lib/results/loop/queries";
import { loadTask } from "../../load-task";

export async function generateMetadata() {
  const t = await getTranslations("loop");
  return { title: t("title") };
}

/** Approved here, refused there: of one task. */
export default async function TaskLoopPage({ params }: PageProps<"/tasks/[code]/[no]/results/loop">) {
  const [ctx, { task, school, policy, base, place }] = await Promise.all([requireStaff(), loadTask(params)]);
  const shown = shownPages(ctx.actor, place);
  if (!shown.loop) notFound();
  const scope = { school: school.code, task: task.no };
  const mayChange = can(ctx.actor, "task.edit", place) && task.status !== "closed";
  return (
    <div className="grid gap-4">
      <ResultsNav base={base} shown={shown} />
      <LoopView
        figures={await loopFigures(ctx, { scope })}
        scope={scope}
        line={policy.faceCompare.greyBelow}
        rulesBase={mayChange ? `${base}/rules/edit` : null}
      />
    </div>
  );
}
