import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { TrainerDesk } from "@/components/review/trainer/trainer-desk";
import { TrainerResult } from "@/components/review/trainer/trainer-result";
import { TrainerStart } from "@/components/review/trainer/trainer-start";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { workbenchSettings } from "@/lib/review/queries";
import { PASS } from "@/lib/review/trainer/pass";
import { trainerProgress } from "@/lib/review/trainer/run";
import { TRAINER_SIZE } from "@/lib/review/trainer/size";

export async function generateMetadata() {
  const t = await getTranslations("trainer");
  return { title: t("title") };
}

export default async function TrainerPage() {
  const [ctx, t] = await Promise.all([requireStaff(), getTranslations("trainer")]);
  if (!can(ctx.actor, "review.decide")) notFound();
  const [progress, settings] = await Promise.all([trainerProgress(ctx), workbenchSettings(ctx)]);
  if (progress && !progress.finishedAt) {
    const { runId, answers, faces } = progress;
    const right = answers.filter(({ outcome }) => outcome !== "wrong").length;
    return (
      <TrainerDesk
        key={runId}
        runId={runId}
        answered={answers.length}
        right={right}
        course={faces}
        keys={settings.keys}
      />
    );
  }
  const share = (value: number) => `${Math.round(value * 100)}%`;
  return (
    <>
      <PageHeader title={t("title")} note={t("note", { total: TRAINER_SIZE })}>
        <Button asChild>
          <Link href="/review">{t("leave")}</Link>
        </Button>
      </PageHeader>
      <main id="content" className="mx-auto grid w-full max-w-3xl gap-6 p-6">
        <Card className="grid justify-items-start gap-3 p-4">
          <p>{t("unlike")}</p>
          <p>{t("rule", { verdicts: share(PASS.verdicts), lookAlikes: share(PASS.lookAlikes) })}</p>
          <TrainerStart isAgain={progress !== null} />
        </Card>
        {progress && <TrainerResult progress={progress} />}
      </main>
    </>
  );
}
