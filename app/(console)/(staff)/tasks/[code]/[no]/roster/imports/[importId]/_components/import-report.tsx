import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { RosterUpload } from "@/components/roster/roster-upload";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Ctx } from "@/lib/auth/ctx";
import { listWrongRows } from "@/lib/roster/imports/wrong-rows";
import { IMPORT_ROWS_SHOWN, listImportRows, type RosterImport } from "@/lib/roster/queries";
import type { ImportCounts } from "@/lib/roster/schema";
import { CommitImport } from "./commit-import";
import { FixGrid } from "./fix-grid";
import { ChangeTable, ProblemTable } from "./import-rows";
import { ResumeImport } from "./resume-import";
import { UndoImport } from "./undo-import";

type Props = {
  ctx: Ctx;
  base: `/tasks/${string}/${string}`;
  place: { schoolId: string; taskId: string };
  current: RosterImport & { counts: ImportCounts };
};

/** What the dry run found: what is wrong and why, what would change, and the button that accepts it. */
export async function ImportReport({ ctx, base, place, current }: Props) {
  const [t, importTexts] = await Promise.all([
    getTranslations("roster.report"),
    getTranslations("roster.import"),
  ]);
  const { schoolId, id: importId, counts } = current;
  const rows = (outcome: "error" | "changed") => listImportRows(ctx, { schoolId, importId, outcome });
  const isOpen = current.status === "checked";
  const [wrong, changed, remarked, fixable] = await Promise.all([
    rows("error"),
    rows("changed"),
    listImportRows(ctx, { schoolId, importId, outcome: "remarked" }),
    isOpen ? listWrongRows(ctx, { schoolId, importId }) : [],
  ]);
  const groups = [
    { key: "error", count: isOpen ? 0 : counts.error, table: <ProblemTable name="error" rows={wrong} /> },
    { key: "changed", count: counts.changed, table: <ChangeTable rows={changed} /> },
    { key: "warning", count: counts.warning, table: <ProblemTable name="warning" rows={remarked} /> },
  ] as const;
  return (
    <>
      {isOpen && (
        <div className="flex flex-wrap items-center gap-3">
          {counts.new + counts.changed > 0 ? (
            <CommitImport schoolId={schoolId} importId={importId} counts={counts} />
          ) : (
            <Notice tone="info" className="grow">
              {t("nothing")}
            </Notice>
          )}
          {counts.warning > 0 && (
            <span className="text-warn">▲ {t("warnings", { count: counts.warning })}</span>
          )}
        </div>
      )}
      {!isOpen && (
        <div className="flex gap-2">
          {current.status === "stopped" && current.failure === null && (
            <ResumeImport schoolId={schoolId} importId={importId} />
          )}
          <Button asChild>
            <Link href={`${base}/roster`}>{importTexts("toRoster")}</Link>
          </Button>
          <UndoImport
            {...{ schoolId, importId, counts }}
            written={current.status === "stopped" ? current.rowsDone : null}
          />
        </div>
      )}
      {fixable.length > 0 && (
        <FixGrid schoolId={schoolId} importId={importId} rows={fixable} errors={counts.error} />
      )}
      {counts.error > 0 && (
        <p className="flex flex-wrap items-center gap-3">
          <Button asChild>
            <a href={`/api/schools/${schoolId}/roster-imports/${importId}/errors`} download>
              {t("downloadErrors")}
            </a>
          </Button>
          <span className="text-ink-muted">{t("errorFileHint")}</span>
        </p>
      )}
      {counts.error > 0 && <RosterUpload place={place} base={base} title={t("again")} />}
      {groups
        .filter(({ count }) => count > 0)
        .map(({ key, count, table }) => (
          <Card key={key}>
            <CardHeader
              title={t("rowsOf", { outcome: t(`groups.${key}`), count })}
              note={count > IMPORT_ROWS_SHOWN ? t("firstRows", { count: IMPORT_ROWS_SHOWN }) : undefined}
            />
            {table}
          </Card>
        ))}
    </>
  );
}
