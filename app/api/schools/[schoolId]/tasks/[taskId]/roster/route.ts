import { getTranslations } from "next-intl/server";
import { attachment } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff } from "@/lib/actions/staff-route";
import { formatMoment } from "@/lib/i18n/format";
import { chsiTable } from "@/lib/roster/export/chsi-table";
import { toCsv } from "@/lib/roster/export/csv";
import { toXlsx } from "@/lib/roster/export/xlsx";
import { exportList, exportRoster, exportSelection } from "@/lib/roster/mutations/export";
import type { EnrollmentRow } from "@/lib/roster/queries";
import {
  type EnrollmentColumn,
  loadEnrollmentListParams,
  loadExportParams,
} from "@/lib/roster/search-params";

type Context = RouteContext<"/api/schools/[schoolId]/tasks/[taskId]/roster">;

/** A list as a file: what the screen shows in its columns and order, or the whole roster as the import reads it. */
export async function GET(request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const place = await pathIds(params);
    const { searchParams } = new URL(request.url);
    const list = loadEnrollmentListParams(searchParams);
    const { what, as, cols, selection } = loadExportParams(searchParams);
    const input = { ...place, params: { ...list, after: null } };
    const table =
      what === "roster"
        ? chsiTable(await exportRoster(ctx, input))
        : await asSeen(
            selection
              ? await exportSelection(ctx, { ...input, ...(await pathIds({ selectionId: selection })) })
              : await exportList(ctx, input),
            cols,
          );
    const title = (await getTranslations("roster"))("title");
    const bytes = as === "csv" ? toCsv(table) : await toXlsx(title, table);
    return attachment(bytes, `${title}-${formatMoment(ctx.clock.now()).replace(/\D/g, "")}.${as}`, as);
  });
}

async function asSeen(rows: EnrollmentRow[], columns: readonly EnrollmentColumn[]): Promise<string[][]> {
  const [t, bucket, code, payment, association] = await Promise.all([
    getTranslations("roster.columns"),
    getTranslations("bucket"),
    getTranslations("code"),
    getTranslations("payment"),
    getTranslations("student.association"),
  ]);
  const cell = (row: EnrollmentRow, column: EnrollmentColumn): string => {
    switch (column) {
      case "studentNo":
        return row.studentNo || row.examNo;
      case "document":
        return `••••${row.documentLast4}`;
      case "bucket":
        return bucket(row.bucket);
      case "code":
        return code(row.code);
      case "payment":
        return payment(row.payment);
      case "association":
        return association(row.association);
      case "updatedAt":
        return formatMoment(row.updatedAt);
      case "submissions":
        return String(row.submissionsUsed);
      default:
        return row[column];
    }
  };
  return [
    columns.map((column) => t(column)),
    ...rows.map((row) => columns.map((column) => cell(row, column))),
  ];
}
