import { Download } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { can } from "@/lib/auth/authorize";
import { requireStaff } from "@/lib/auth/session";
import { listUnreached, UNREACHED_SHOWN } from "@/lib/messages/outbox/unreached";
import { loadTask } from "../load-task";
import { UnreachedTable } from "./_components/unreached-table";

export async function generateMetadata() {
  const t = await getTranslations("unreached");
  return { title: t("title") };
}

/** Students of a task whom a message did not reach, for who tells them in another way. */
export default async function UnreachedPage({ params }: PageProps<"/tasks/[code]/[no]/unreached">) {
  const [ctx, { base, place }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    getTranslations("unreached"),
  ]);
  if (!can(ctx.actor, "progress.missing", place)) notFound();
  const rows = await listUnreached(ctx, place);
  const isCut = rows.length === UNREACHED_SHOWN;
  return (
    <Card>
      <CardHeader title={t("title")} note={isCut ? t("newest", { limit: UNREACHED_SHOWN }) : t("note")}>
        {rows.length > 0 && (
          <Button asChild size="sm">
            <a href={`/api/schools/${place.schoolId}/tasks/${place.taskId}/unreached`} download>
              <Download aria-hidden />
              {t("export")}
            </a>
          </Button>
        )}
      </CardHeader>
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneHint")}</Empty>
      ) : (
        <UnreachedTable base={can(ctx.actor, "roster.read", place) ? base : null} rows={rows} />
      )}
    </Card>
  );
}
