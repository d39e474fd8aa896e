import { notFound } from "next/navigation";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { loadTask } from "../../load-task";
import { RulesEditor } from "./_components/rules-editor";

export default async function EditRulesPage({ params }: PageProps<"/tasks/[code]/[no]/rules/edit">) {
  const [{ actor }, { task, school, policy, base, place }] = await Promise.all([
    requireStaff(),
    loadTask(params),
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
      contract={{ contractFrom, contractTo, priceMinFen, priceMaxFen }}
    />
  );
}
