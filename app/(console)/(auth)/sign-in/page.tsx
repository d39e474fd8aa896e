import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AppearanceSwitch } from "@/components/layout/appearance-switch";
import { Card } from "@/components/ui/card";
import { currentStaff } from "@/lib/auth/session";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { isDemoLoading } from "@/lib/demo/queries";
import { env } from "@/lib/env";
import { readLocale, readTheme } from "@/lib/i18n/locale";
import { SignInForm } from "./_components/sign-in-form";

export async function generateMetadata() {
  const t = await getTranslations("shell.signIn");
  return { title: t("title") };
}

export default async function SignInPage() {
  if (await currentStaff()) redirect("/");
  const [t, common, locale, theme] = await Promise.all([
    getTranslations("shell.signIn"),
    getTranslations("common"),
    readLocale(),
    readTheme(),
  ]);
  const demo = env().QC_DEMO === "1" ? { accounts: DEMO_ACCOUNTS, password: DEMO_PASSWORD } : null;
  return (
    <main className="mx-auto grid min-h-screen max-w-4xl content-center gap-6 p-4 md:p-8">
      <header className="flex items-end gap-4">
        <div className="grow">
          <h1 className="font-semibold text-xl">{common("productName")}</h1>
          <p className="text-ink-muted">{t("intro")}</p>
        </div>
        <AppearanceSwitch locale={locale} theme={theme} />
      </header>
      <Card className="p-5">
        <SignInForm demo={demo} isDemoLoading={demo !== null && (await isDemoLoading())} />
      </Card>
    </main>
  );
}
