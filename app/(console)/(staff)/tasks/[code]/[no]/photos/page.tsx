import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Poll } from "@/components/layout/poll";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listPhotoImports } from "@/lib/intake/queries";
import { loadTask } from "../load-task";
import { PhotoImportTable } from "./_components/photo-import-table";
import { PhotoUpload } from "./_components/photo-upload";

export async function generateMetadata() {
  const t = await getTranslations("photos");
  return { title: t("title") };
}

export default async function PhotosPage({ params }: PageProps<"/tasks/[code]/[no]/photos">) {
  const [ctx, { task, base, place }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    getTranslations("photos"),
  ]);
  if (!can(ctx.actor, "photo.import", place)) notFound();
  const rows = await listPhotoImports(ctx, place);
  return (
    <div className="grid gap-4">
      {rows.some((row) => row.status === "matching") && <Poll />}
      {task.status !== "closed" && (
        <div className="grid gap-4 xl:grid-cols-2">
          <PhotoUpload place={place} base={base} kind="reference" />
          <PhotoUpload place={place} base={base} kind="capture" />
        </div>
      )}
      <Card>
        <CardHeader title={t("imports")} />
        {rows.length > 0 ? (
          <PhotoImportTable base={base} rows={rows} />
        ) : (
          <Empty title={t("none")}>{t("noneHint")}</Empty>
        )}
      </Card>
    </div>
  );
}
