import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Poll } from "@/components/layout/poll";
import { ResultsNav } from "@/components/results/results-nav";
import { shownPages } from "@/components/results/shown-pages";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listResultImports } from "@/lib/results/queries";
import { loadTask } from "../load-task";
import { ResultFiles } from "./_components/result-files";
import { ResultUpload } from "./_components/result-upload";

export async function generateMetadata() {
  const t = await getTranslations("results");
  return { title: t("title") };
}

const UNDER_WAY = ["uploading", "reading", "checking", "taking"];

/** Files of answers from the registry, and the way to bring in another. */
export default async function ResultsPage({ params }: PageProps<"/tasks/[code]/[no]/results">) {
  const [{ actor, ...ctx }, { task, base, place }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    getTranslations("results"),
  ]);
  const shown = shownPages(actor, place);
  if (!shown.files) {
    if (shown.loop) redirect(`${base}/results/loop`);
    if (shown.mismatches) redirect(`${base}/results/mismatches`);
    notFound();
  }
  const rows = await listResultImports({ actor, ...ctx }, place);
  return (
    <div className="grid gap-4">
      {rows.some(({ status }) => UNDER_WAY.includes(status)) && <Poll />}
      <ResultsNav base={base} shown={shown} />
      {can(actor, "result.import", place) && task.status !== "closed" && (
        <ResultUpload place={place} base={base} />
      )}
      <Card>
        <CardHeader title={t("files")} note={t("formatHint")}>
          <Badge tone="warn">{t("formatNote")}</Badge>
        </CardHeader>
        {rows.length > 0 ? (
          <ResultFiles base={base} rows={rows} />
        ) : (
          <Empty title={t("none")}>{t("noneHint")}</Empty>
        )}
      </Card>
    </div>
  );
}
