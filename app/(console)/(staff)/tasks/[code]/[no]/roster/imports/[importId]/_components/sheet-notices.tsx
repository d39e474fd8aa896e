import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { columnLetters, SHOWS_HIDDEN } from "@/lib/roster/file/sheet-facts";
import type { RosterSheet } from "@/lib/roster/schema";

/** What of the sheet does not show in the samples: doubled meanings, hidden parts, merged cells. */
export function SheetNotices({ sheet }: { sheet: RosterSheet }) {
  const t = useTranslations("roster.mapping");
  const column = useTranslations("rosterColumn");
  const format = useFormatter();
  const letters = (indexes: readonly number[]) => format.list(indexes.map(columnLetters));
  const { duplicates, hiddenColumns, merged } = sheet;
  const used = hiddenColumns.filter((index) => sheet.headings[index]);
  const isBlind = !SHOWS_HIDDEN.includes(sheet.format) && !sheet.format.startsWith("csv");
  return (
    <>
      {duplicates.map(({ column: meaning, indexes }) => (
        <Notice key={meaning} tone="warn">
          {t("duplicates", {
            meaning: column(meaning),
            columns: format.list(
              indexes.map((index) => `${columnLetters(index)} ${sheet.headings[index] ?? ""}`.trim()),
            ),
            first: columnLetters(indexes[0] ?? 0),
          })}
        </Notice>
      ))}
      {used.length > 0 && <Notice tone="warn">{t("hiddenColumns", { columns: letters(used) })}</Notice>}
      {merged.count > 0 && (
        <Notice tone="warn">{t("merged", { count: merged.count, first: format.list(merged.first) })}</Notice>
      )}
      {isBlind && <Notice tone="info">{t("blind", { format: sheet.format.toUpperCase() })}</Notice>}
    </>
  );
}
