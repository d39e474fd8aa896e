import { messagesIn } from "@/lib/i18n/catalogue";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/texts";
import { toXlsx } from "@/lib/roster/export/xlsx";
import type { MissingRow } from "./write";

const COLUMNS = [
  ...(["studentNo", "name", "document", "major", "className"] as const),
  ...(["bucket", "submissions", "updatedAt"] as const),
];

/** One college's people without a photo; every cell is text, document numbers are masked. */
export function missingWorkbook(rows: readonly MissingRow[], locale: Locale): Promise<Buffer> {
  const { bucket, missing, roster } = messagesIn(locale);
  const columns = COLUMNS.map((column) => roster.columns[column]);
  return toXlsx(missing.title, [
    columns,
    ...rows.map((row) => [
      row.studentNo,
      row.name,
      `••••${row.documentLast4}`,
      row.major,
      row.className,
      bucket[row.bucket],
      String(row.submissionsUsed),
      formatMoment(row.updatedAt),
    ]),
  ]);
}
