import type { Route } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { StudentPreview } from "@/components/tasks/preview/student-preview";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { outsideServices } from "@/lib/association/agreements/outside-services";
import { env } from "@/lib/env";
import { messagesIn } from "@/lib/i18n/catalogue";
import { readLocale } from "@/lib/i18n/locale";
import { LOCALES } from "@/lib/i18n/texts";
import { loadTaskPreviewParams } from "@/lib/tasks/search-params";
import { loadTask } from "../load-task";

type Props = PageProps<"/tasks/[code]/[no]/preview">;

const NAMES = { "zh-CN": "chinese", en: "english" } as const;

export async function generateMetadata() {
  const t = await getTranslations("preview");
  return { title: t("title") };
}

/** The student's pages as the rules in force make them, in either language. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ base, school, task, policy }, wanted, own, t] = await Promise.all([
    loadTask(params),
    loadTaskPreviewParams(searchParams),
    readLocale(),
    getTranslations("preview"),
  ]);
  const shown = wanted.lang ?? own;
  const { phone, kind, category, student, intakeAgreement, resultStage, preview } = messagesIn(shown);
  const messages = { phone, kind, category, student, intakeAgreement, resultStage, preview };
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note")}>
        <nav aria-label={t("language")} className="flex gap-2">
          {LOCALES.map((locale) => (
            <Button key={locale} asChild size="sm" look={locale === shown ? "primary" : undefined}>
              <Link
                href={`${base}/preview?lang=${locale}` as Route}
                aria-current={locale === shown ? "true" : undefined}
              >
                {t(NAMES[locale])}
              </Link>
            </Button>
          ))}
        </nav>
      </CardHeader>
      <NextIntlClientProvider locale={shown} messages={messages}>
        <StudentPreview
          school={{ name: school.name, code: school.code }}
          facts={{ name: task.name, kind: task.kind, category: task.category, cohort: task.cohort }}
          policy={policy}
          services={outsideServices(env())}
        />
      </NextIntlClientProvider>
    </Card>
  );
}
