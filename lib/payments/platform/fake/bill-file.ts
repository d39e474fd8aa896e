import type { Books } from "./books";

const HEADINGS = [
  ...["交易时间", "公众账号ID", "商户号", "特约商户号", "设备号", "微信订单号", "商户订单号", "用户标识"],
  ...["交易类型", "交易状态", "付款银行", "货币种类", "应结订单金额", "代金券金额", "微信退款单号"],
  ...[
    "商户退款单号",
    "退款金额",
    "充值券退款金额",
    "退款类型",
    "退款状态",
    "商品名称",
    "商户数据包",
    "手续费",
  ],
  ...["费率", "订单金额", "申请退款金额", "费率备注"],
] as const;

const SUMS = [
  ...["总交易单数", "应结订单总金额", "退款总金额", "充值券退款总金额", "手续费总金额"],
  ...["订单总金额", "申请退款总金额"],
] as const;

type Cells = Partial<Record<(typeof HEADINGS)[number], string>>;

const yuan = (fen: number) => (fen / 100).toFixed(2);
const line = (values: readonly string[]) => values.map((value) => `\`${value}`).join(",");

/** `2026-06-12 15:01:00` in China. */
const chinese = (moment: string) =>
  new Date(Date.parse(moment) + 8 * 3600_000).toISOString().slice(0, 19).replace("T", " ");

/** The 交易账单 of a day; empty where nothing moved, of which the platform has no bill. */
export function billFile({ merchant, orders, refunds }: Books, day: string): string {
  const base = {
    公众账号ID: merchant.appId,
    商户号: merchant.merchantId,
    交易类型: "JSAPI",
    货币种类: "CNY",
  };
  const rows: Cells[] = [];
  for (const order of orders.values()) {
    if (!order.succeededAt || !chinese(order.succeededAt).startsWith(day)) continue;
    rows.push({
      ...base,
      ...{
        交易时间: chinese(order.succeededAt),
        微信订单号: order.transactionId ?? "",
        商户订单号: order.no,
      },
      ...{ 用户标识: order.openid, 交易状态: "SUCCESS", 商品名称: order.description },
      ...{ 应结订单金额: yuan(order.amountFen), 订单金额: yuan(order.amountFen) },
    });
  }
  for (const refund of refunds.values()) {
    if (!chinese(refund.createdAt).startsWith(day)) continue;
    const order = orders.get(refund.orderNo);
    rows.push({
      ...base,
      ...{ 交易时间: chinese(refund.createdAt), 微信订单号: order?.transactionId ?? "" },
      ...{ 商户订单号: refund.orderNo, 用户标识: order?.openid ?? "", 交易状态: "REFUND" },
      ...{ 微信退款单号: refund.refundId, 商户退款单号: refund.no, 退款类型: "ORIGINAL" },
      ...{ 退款状态: refund.status, 退款金额: yuan(refund.amountFen), 申请退款金额: yuan(refund.amountFen) },
      ...{ 订单金额: "0.00", 应结订单金额: "0.00" },
    });
  }
  if (rows.length === 0) return "";
  const sum = (column: keyof Cells) =>
    rows.reduce((total, row) => total + Number(row[column] ?? 0), 0).toFixed(2);
  const totals = [
    ...[String(rows.length), sum("应结订单金额"), sum("退款金额"), "0.00", "0.00"],
    ...[sum("订单金额"), sum("申请退款金额")],
  ];
  return [
    `\uFEFF${HEADINGS.join(",")}`,
    ...rows.map((row) => line(HEADINGS.map((heading) => row[heading] ?? ""))),
    SUMS.join(","),
    line(totals),
    "",
  ].join("\r\n");
}
