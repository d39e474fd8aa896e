import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { withGreyLine } from "@/lib/tasks/face-compare/grey-line";
import { loadProposedLine } from "@/lib/tasks/search-params";
import { loadTask } from "../../load-task";
import { RulesEditor } from "./_components/rules-editor";

export default async function EditRulesPage({
  params,
  searchParams,
}: PageProps<"/tasks/[code]/[no]/rules/edit">) {
  const [{ actor }, { task, school, policy, base, place }, proposed, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    loadProposedLine(searchParams),
    getTranslations("loop.simulator"),
  ]);
  if (!can(actor, "task.edit", place) || task.status === "closed") notFound();
  const { contractFrom, contractTo, priceMinFen, priceMaxFen } = school;
  return (
    <RulesEditor
      place={place}
      base={base}
      facts={{ name: task.name, kind: task.kind, category: task.category, cohort: task.cohort }}
      version={task.policyVersion}
      policy={policy}
      proposal={
        proposed.greyBelow === null
          ? null
          : {
              policy: withGreyLine(policy, proposed.greyBelow),
              reason: t("reason", { caught: proposed.caught, looks: proposed.looks }),
            }
      }
      contract={{ contractFrom, contractTo, priceMinFen, priceMaxFen }}
    />
  );
}
