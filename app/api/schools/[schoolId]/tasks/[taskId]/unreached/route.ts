import { getTranslations } from "next-intl/server";
import { attachment } from "@/lib/actions/attachment";
import { pathIds } from "@/lib/actions/path-ids";
import { answerStaff } from "@/lib/actions/staff-route";
import { formatMoment } from "@/lib/i18n/format";
import { isOwnFailure } from "@/lib/messages/outbox/failures";
import { exportUnreached, type UnreachedRow } from "@/lib/messages/outbox/unreached";
import { toXlsx } from "@/lib/roster/export/xlsx";

type Context = RouteContext<"/api/schools/[schoolId]/tasks/[taskId]/unreached">;

/** Students whom a message did not reach, as a workbook for the adviser. */
export async function GET(_request: Request, { params }: Context) {
  return answerStaff(async (ctx) => {
    const rows = await exportUnreached(ctx, await pathIds(params));
    const title = (await getTranslations("unreached"))("title");
    const moment = formatMoment(ctx.clock.now()).replace(/\D/g, "");
    return attachment(await toXlsx(title, await asTable(rows)), `${title}-${moment}.xlsx`, "xlsx");
  });
}

async function asTable(rows: UnreachedRow[]): Promise<string[][]> {
  const t = await getTranslations("unreached");
  const why = (failure: string | null) =>
    isOwnFailure(failure) ? t(`failures.${failure}`) : t("failures.refused", { code: failure ?? "" });
  return [
    [
      ...[t("columns.college"), t("columns.className"), t("columns.studentNo"), t("columns.name")],
      ...[t("columns.kind"), t("columns.failure"), t("columns.at")],
    ],
    ...rows.map(({ college, className, studentNo, name, kind, failure, at }) => [
      ...[college, className, studentNo, name],
      ...[t(`kinds.${kind}`), why(failure), formatMoment(at)],
    ]),
  ];
}
