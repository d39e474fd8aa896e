import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { loadTask, orNotFound } from "@/app/(console)/(staff)/tasks/[code]/[no]/load-task";
import { BackToList } from "@/components/data-table/back-to-list";
import { BucketBadge } from "@/components/progress/bucket-badge";
import { VerdictBadge } from "@/components/results/verdict-badge";
import { Timeline } from "@/components/student/timeline";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { requireEvidence } from "@/lib/results/mismatch/evidence";
import { requireStudentHistory } from "@/lib/students/queries";
import { EvidenceFacts } from "./_components/evidence-facts";
import { EvidencePictures } from "./_components/evidence-pictures";
import { SettleMismatch } from "./_components/settle-mismatch";

export async function generateMetadata() {
  const t = await getTranslations("mismatch");
  return { title: t("title") };
}

/** One bad answer of the registry with everything that speaks for or against it, and how the registrar ends it. */
export default async function EvidencePage({
  params,
}: PageProps<"/tasks/[code]/[no]/results/mismatches/[enrollmentId]">) {
  const [ctx, { base, place }, { enrollmentId }, t, timeline] = await Promise.all([
    requireStaff(),
    loadTask(params),
    params,
    getTranslations("mismatch"),
    getTranslations("student.timeline"),
  ]);
  const student = { ...place, enrollmentId };
  const [evidence, history] = await Promise.all([
    orNotFound(requireEvidence(ctx, student)),
    orNotFound(requireStudentHistory(ctx, student)),
  ]);
  const { result } = evidence;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <BackToList fallback={`${base}/results/mismatches` as Route}>{t("evidence.back")}</BackToList>
        <h2 className="font-semibold text-lg">{t("evidence.title", { name: evidence.name })}</h2>
        <VerdictBadge verdict={result.verdict} />
        <BucketBadge bucket={evidence.bucket} />
        <span className="grow" />
        <Button asChild>
          <Link href={`${base}/students/${enrollmentId}`} prefetch={false}>
            {t("evidence.student")}
          </Link>
        </Button>
        {evidence.isOpen && can(ctx.actor, "mismatch.settle", place) && (
          <SettleMismatch student={{ schoolId: place.schoolId, enrollmentId }} />
        )}
      </div>
      <EvidencePictures schoolId={place.schoolId} evidence={evidence} />
      <div className="grid items-start gap-4 xl:grid-cols-[24rem_minmax(0,1fr)]">
        <Card>
          <CardHeader title={t("evidence.facts")} />
          <EvidenceFacts evidence={evidence} />
        </Card>
        <Card>
          <CardHeader title={timeline("title")} />
          <Timeline entries={history.entries} schoolId={place.schoolId} />
        </Card>
      </div>
    </div>
  );
}
