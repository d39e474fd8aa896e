import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { loadTask } from "@/app/(console)/(staff)/tasks/[code]/[no]/load-task";
import { PrintButton } from "@/components/print/print-button";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import { closingFacts, taskLedger } from "@/lib/ledger/queries";
import { taskProgress } from "@/lib/progress/queries";
import { rejectReasons } from "@/lib/progress/review/reject-reasons";
import { reviewTimes } from "@/lib/progress/review/review-times";
import { BatchesPart } from "./_components/batches-part";
import { CollegesPart } from "./_components/colleges-part";
import { CountsPart } from "./_components/counts-part";
import { OpenPart } from "./_components/open-part";
import { ReasonsPart } from "./_components/reasons-part";
import { TimesPart } from "./_components/times-part";
import "@/components/print/sheet.css";

export async function generateMetadata() {
  const t = await getTranslations("ledger");
  return { title: t("report") };
}

/** The closing report of a task on A4 paper, for the school's files. */
export default async function ClosingReport({ params }: PageProps<"/tasks/[code]/[no]/report">) {
  const [ctx, { task, school, policy, base, place }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    getTranslations("ledger.paper"),
  ]);
  if (!can(ctx.actor, "ledger.read", place)) notFound();
  const all = { ...place, college: null };
  const [{ lines }, facts, { total, colleges }, reasons, times] = await Promise.all([
    taskLedger(ctx, place),
    closingFacts(ctx, place),
    taskProgress(ctx, place),
    rejectReasons(ctx, all),
    reviewTimes(ctx, { ...all, days: null }),
  ]);
  return (
    <div className="sheet-ground">
      <p className="sheet-bar">
        <Button asChild>
          <Link href={`${base}/ledger`}>{t("back")}</Link>
        </Button>
        <PrintButton>{t("print")}</PrintButton>
      </p>
      <main className="sheet grid content-start gap-5" data-theme="light">
        <header className="grid gap-1 border-b pb-3">
          <h1 className="font-semibold text-xl">{t("title")}</h1>
          <p>
            {school.name} {school.code} · {task.name}
          </p>
          <p className="text-ink-muted text-xs">
            {t("window", { opens: formatMoment(task.opensAt), closes: formatMoment(task.closesAt) })}
            {" · "}
            {t("madeAt", { moment: formatMoment(ctx.clock.now()), name: ctx.actor.name })}
          </p>
        </header>
        <CountsPart lines={lines} />
        <CollegesPart colleges={colleges} />
        <ReasonsPart reasons={reasons} />
        <TimesPart times={times} promise={policy.review.promiseDays} answers={facts.answers} />
        <BatchesPart batches={facts.batches} promise={policy.delivery.promiseDays} />
        <OpenPart total={total} />
        <p className="pt-6">{t("sign")}</p>
      </main>
    </div>
  );
}
