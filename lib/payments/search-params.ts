import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { BILL_OUTCOMES, ORDER_KINDS, ORDER_STATES, PAY_CHANNELS, REFUND_STATES } from "@/db/vocabulary";

/** Narrowing of the orders: days in China, inclusive; `no` is an order's number or the platform's. */
export const orderListParams = {
  school: parseAsString,
  state: parseAsStringLiteral(ORDER_STATES),
  kind: parseAsStringLiteral(ORDER_KINDS),
  channel: parseAsStringLiteral(PAY_CHANNELS),
  from: parseAsString,
  to: parseAsString,
  no: parseAsString,
  dir: parseAsStringLiteral(["asc", "desc"]).withDefault("desc"),
  after: parseAsString,
};

export const loadOrderListParams = createLoader(orderListParams);
export type OrderListParams = inferParserType<typeof orderListParams>;

export const NO_ORDER_FILTERS = {
  ...{ school: null, state: null, kind: null, channel: null, from: null, to: null, no: null, after: null },
} as const;

/** A file of the orders that the screen shows. */
export const loadOrderExportParams = createLoader({
  as: parseAsStringLiteral(["xlsx", "csv"]).withDefault("xlsx"),
});

/** The queue of refunds: those that wait, unless a state is named. */
export const refundListParams = { state: parseAsStringLiteral(REFUND_STATES), after: parseAsString };
export const loadRefundListParams = createLoader(refundListParams);
export type RefundListParams = inferParserType<typeof refundListParams>;

/** A day of the bill, and the kind of difference. */
export const billListParams = { day: parseAsString, outcome: parseAsStringLiteral(BILL_OUTCOMES) };
export const loadBillListParams = createLoader(billListParams);
export type BillListParams = inferParserType<typeof billListParams>;
