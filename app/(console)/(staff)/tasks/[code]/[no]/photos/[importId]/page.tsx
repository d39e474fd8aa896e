import { getTranslations } from "next-intl/server";
import { Poll } from "@/components/layout/poll";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { requireStaff } from "@/lib/auth/session";
import { formatMoment } from "@/lib/i18n/format";
import { OPEN_OUTCOMES } from "@/lib/intake/policy";
import { listPhotoItems, requirePhotoImport } from "@/lib/intake/queries";
import { loadTask, orNotFound } from "../../load-task";
import { MatchedItems } from "./_components/matched-items";
import { OpenItems } from "./_components/open-items";

export default async function PhotoImportPage({ params }: PageProps<"/tasks/[code]/[no]/photos/[importId]">) {
  const [ctx, { base, place }, { importId }, t] = await Promise.all([
    requireStaff(),
    loadTask(params),
    params,
    getTranslations("photos"),
  ]);
  const ref = { schoolId: place.schoolId, importId };
  const current = await orNotFound(requirePhotoImport(ctx, ref));
  const isDone = current.status === "done";
  const [open, settled] = await Promise.all([
    listPhotoItems(ctx, { ...ref, outcomes: [...OPEN_OUTCOMES] }),
    listPhotoItems(ctx, { ...ref, outcomes: ["matched", "dismissed"] }),
  ]);
  const matching = t("import.matching", { done: current.filesDone, total: current.filesTotal });
  return (
    <div className="grid gap-4">
      {!isDone && <Poll />}
      <Card>
        <CardHeader
          title={t("import.title", { kind: t(`kinds.${current.kind}`) })}
          note={formatMoment(current.createdAt)}
        />
        <div className="grid gap-2 p-4">
          {isDone ? (
            <>
              <p className="text-base">
                {t("import.sentence", {
                  total: current.filesTotal,
                  matched: settled.filter((item) => item.outcome === "matched").length,
                  open: open.length,
                })}
              </p>
              {open.length === 0 && <Notice tone="ok">{t("import.allMatched")}</Notice>}
              <p className="text-ink-muted">{t("import.processing")}</p>
            </>
          ) : (
            <div className="grid gap-2" role="status">
              <p>{matching}</p>
              <Progress done={current.filesDone} total={current.filesTotal} label={matching} />
            </div>
          )}
        </div>
      </Card>
      {isDone && open.length > 0 && (
        <Card>
          <CardHeader title={t("import.openTitle")} note={t("import.openNote")} />
          <OpenItems schoolId={place.schoolId} items={open} />
        </Card>
      )}
      {settled.length > 0 && (
        <Card>
          <CardHeader title={t("import.matchedTitle")} />
          <MatchedItems base={base} items={settled} />
        </Card>
      )}
    </div>
  );
}
