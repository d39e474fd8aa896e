import { getTranslations } from "next-intl/server";
import { attachment } from "@/lib/actions/attachment";
import { answerStaff } from "@/lib/actions/staff-route";
import { formatMoment } from "@/lib/i18n/format";
import type { OrderRow } from "@/lib/payments/lists/order-rows";
import { exportOrders } from "@/lib/payments/queries";
import { loadOrderExportParams, loadOrderListParams } from "@/lib/payments/search-params";
import { toCsv } from "@/lib/roster/export/csv";
import { toXlsx } from "@/lib/roster/export/xlsx";

/** The orders that the screen shows, all of them, as a file; every number is text. */
export async function GET(request: Request) {
  return answerStaff(async (ctx) => {
    const { searchParams } = new URL(request.url);
    const params = { ...loadOrderListParams(searchParams), after: null };
    const { as } = loadOrderExportParams(searchParams);
    const table = await asTable(await exportOrders(ctx, { params }));
    const title = (await getTranslations("finance.tabs"))("orders");
    const bytes = as === "csv" ? toCsv(table) : await toXlsx(title, table);
    return attachment(bytes, `${title}-${formatMoment(ctx.clock.now()).replace(/\D/g, "")}.${as}`, as);
  });
}

async function asTable(rows: OrderRow[]): Promise<string[][]> {
  const [t, kind, state, channel] = await Promise.all([
    getTranslations("finance.columns"),
    getTranslations("orderKind"),
    getTranslations("orderState"),
    getTranslations("payChannel"),
  ]);
  const yuan = (fen: number) => (fen / 100).toFixed(2);
  return [
    [
      ...[t("no"), t("school"), t("task"), t("studentNo"), t("kind"), t("amount"), t("received")],
      ...[t("returned"), t("state"), t("channel"), t("createdAt"), t("paidAt"), t("transaction")],
    ],
    ...rows.map((row) => [
      ...[row.no, `${row.schoolCode} ${row.schoolName}`, row.taskName, row.studentNo, kind(row.kind)],
      ...[yuan(row.amountFen), yuan(row.inFen), yuan(row.outFen), state(row.state), channel(row.channel)],
      ...[formatMoment(row.createdAt), row.paidAt ? formatMoment(row.paidAt) : "", row.transactionId ?? ""],
    ]),
  ];
}
