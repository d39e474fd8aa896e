import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { PhotoCheck } from "./_components/photo-check";

export async function generateMetadata() {
  const t = await getTranslations("photoCheck");
  return { title: t("title") };
}

export default async function PhotoCheckPage() {
  const [ctx, t] = await Promise.all([requireStaff(), getTranslations("photoCheck")]);
  if (!can(ctx.actor, "photo.check")) notFound();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <div className="p-6">
        <PhotoCheck />
      </div>
    </>
  );
}
