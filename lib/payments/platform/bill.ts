import type { BillLine } from "./platform";
import { PayError } from "./platform";

const COLUMNS = {
  orderNo: "商户订单号",
  state: "交易状态",
  amount: "订单金额",
  refundNo: "商户退款单号",
  refundAmount: "申请退款金额",
} as const;

/**
 * The movements of a 交易账单 (ALL): a heading, one line per movement with every value behind a backtick, then a
 * heading and a line of sums, whose count has to agree.
 * @throws PayError badAnswer
 */
export function parseBill(text: string): BillLine[] {
  const rows = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  const headings = (rows[0] ?? "").split(",").map((heading) => heading.trim());
  const at = (column: keyof typeof COLUMNS) => headings.indexOf(COLUMNS[column]);
  const places = {
    orderNo: at("orderNo"),
    state: at("state"),
    amount: at("amount"),
    refundNo: at("refundNo"),
    refundAmount: at("refundAmount"),
  };
  if (Object.values(places).includes(-1)) throw new PayError("badAnswer");
  const moved = rows.slice(1, -2);
  const sums = valuesOf(rows.at(-1) ?? "");
  if (rows.length < 3 || Number(sums[0]) !== moved.length) throw new PayError("badAnswer");
  return moved.map((row): BillLine => {
    const values = valuesOf(row);
    const read = (column: keyof typeof places) => values[places[column]] ?? "";
    const orderNo = read("orderNo");
    if (read("state") === "REFUND")
      return { kind: "refund", no: read("refundNo"), orderNo, amountFen: fen(read("refundAmount")) };
    return { kind: "payment", no: orderNo, orderNo, amountFen: fen(read("amount")) };
  });
}

/** Values begin with a backtick, so that no program takes a long number for a quantity; commas within them stay. */
function valuesOf(row: string): string[] {
  return row
    .replace(/^`/, "")
    .split(",`")
    .map((value) => value.trim());
}

/** Yuan with two decimals, as whole fen: no rounding of fractions that are not there. */
function fen(yuan: string): number {
  const found = /^(\d+)\.(\d{2})$/.exec(yuan);
  if (!found) throw new PayError("badAnswer");
  return Number(found[1]) * 100 + Number(found[2]);
}
