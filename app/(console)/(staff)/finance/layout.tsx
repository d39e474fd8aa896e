import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { isPayFake, isPayOff } from "@/lib/payments/platform/chosen-platform";
import { openDifferences, waitingRefunds } from "@/lib/payments/queries";
import { FinanceTabs } from "./_components/finance-tabs";

export default async function FinanceLayout({ children }: LayoutProps<"/finance">) {
  const [ctx, t] = await Promise.all([requireStaff(), getTranslations("finance")]);
  if (!can(ctx.actor, "payment.read")) notFound();
  const [refunds, bills] = await Promise.all([
    waitingRefunds(ctx),
    can(ctx.actor, "bill.read") ? openDifferences(ctx) : undefined,
  ]);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <FinanceTabs counts={{ orders: 0, refunds, bills }} />
      <div className="grid gap-4 p-6">
        {isPayFake() && <Notice tone="warn">{t("fake")}</Notice>}
        {isPayOff() && <Notice tone="info">{t("off")}</Notice>}
        {children}
      </div>
    </>
  );
}
