import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackToList } from "@/components/data-table/back-to-list";
import { PageHeader } from "@/components/layout/page-header";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { ANSWERS_SHOWN, listAnswers } from "@/lib/results/loop/queries";
import { loadLoopParams } from "@/lib/results/search-params";
import { AnswerTable } from "./_components/answer-table";
import { AnswersTitle } from "./_components/answers-title";

export async function generateMetadata() {
  const t = await getTranslations("loop.answers");
  return { title: t("title") };
}

/** The answers that a number of the loop counts. */
export default async function AnswersPage({ searchParams }: PageProps<"/registry/answers">) {
  const [ctx, { school, task, by, value, verdict }, t] = await Promise.all([
    requireStaff(),
    loadLoopParams(searchParams),
    getTranslations("loop.answers"),
  ]);
  if (!can(ctx.actor, "loop.read") || (by === "reviewer" && !can(ctx.actor, "loop.reviewers"))) notFound();
  const { total, rows } = await listAnswers(ctx, { scope: { school, task }, by, value, verdict });
  const fallback = school && task ? `/tasks/${school}/${task}/results/loop` : "/registry";
  return (
    <>
      <PageHeader title={t("title")}>
        <BackToList fallback={fallback as Route}>{t("back")}</BackToList>
      </PageHeader>
      <div className="p-6">
        <Card>
          <CardHeader
            title={<AnswersTitle {...{ by, value, verdict, total }} />}
            note={total > ANSWERS_SHOWN ? t("first", { count: ANSWERS_SHOWN }) : undefined}
          />
          {rows.length > 0 ? (
            <AnswerTable rows={rows} mayOpen={can(ctx.actor, "roster.read")} />
          ) : (
            <Empty title={t("none")} />
          )}
        </Card>
      </div>
    </>
  );
}
