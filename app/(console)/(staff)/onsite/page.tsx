import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listOwnShoots } from "@/lib/onsite/shoots/list-shoots";
import { OwnShoots } from "./_components/own-shoots";

export async function generateMetadata() {
  const t = await getTranslations("onsite");
  return { title: t("title") };
}

/** The shoots that this person works at. */
export default async function OwnShootsPage() {
  const [ctx, t] = await Promise.all([requireStaff(), getTranslations("onsite")]);
  if (!can(ctx.actor, "onsite.run")) notFound();
  const shoots = await listOwnShoots(ctx);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <div className="p-6">
        <Card>
          {shoots.length === 0 ? (
            <Empty title={t("noOwn")}>{t("noOwnHint")}</Empty>
          ) : (
            <OwnShoots shoots={shoots} />
          )}
        </Card>
      </div>
    </>
  );
}
