import { randomUUID } from "node:crypto";
import { compareBill, compareDueBills } from "@/lib/payments/mutations/compare-bill";
import { recordOnSitePayment } from "@/lib/payments/mutations/on-site";
import { receiveNotice } from "@/lib/payments/mutations/receive-notice";
import { reconcileDue } from "@/lib/payments/mutations/reconcile";
import {
  approveRefund,
  payRefundByHand,
  refuseRefund,
  requestRefund,
} from "@/lib/payments/mutations/refunds";
import { settleBillRow } from "@/lib/payments/mutations/settle-bill";
import { cancelOrder, openOrder, orderState } from "@/lib/payments/mutations/student-orders";
import { PayError, type PayPlatform } from "@/lib/payments/platform/platform";
import {
  exportOrders,
  findDebtor,
  listBillDays,
  listBillRows,
  listOrders,
  listRefunds,
  openDifferences,
  refundableOrders,
  schoolsWithOrders,
  waitingRefunds,
} from "@/lib/payments/queries";
import { NO_ORDER_FILTERS } from "@/lib/payments/search-params";
import type { Role } from "../permissions";
import { people, type Row, SCHOOL, taskOf, worker } from "./row";
import type { Target } from "./target";

const MONEY: readonly Role[] = ["platformAdmin", ...SCHOOL, "support", "finance", "auditor"];
const TAKERS: readonly Role[] = ["operator", "finance"];
const BILLS: readonly Role[] = ["platformAdmin", "finance", "auditor"];
const FINANCE: readonly Role[] = ["finance"];

const silent = async (): Promise<never> => {
  throw new PayError("unreachable");
};
/** A platform that nobody reaches: what counts here is who may ask. */
const platform: PayPlatform = {
  ...{ appId: "wx", merchantId: "1", payCall: () => ({}) as ReturnType<PayPlatform["payCall"]> },
  ...{ place: silent, query: silent, close: silent, refund: silent, queryRefund: silent },
  ...{ readNotice: silent, bill: async () => null },
};
const reach = () => platform;
const params = { ...NO_ORDER_FILTERS, dir: "desc" } as const;
const reason = "核对";
const refundOf = ({ schoolId, refundId }: Target) => ({ schoolId, refundId });
const orderOf = ({ schoolId, orderId }: Target) => ({ schoolId, orderId });
const notice = { headers: new Headers(), body: Buffer.alloc(0) };

/** Money. Keys are file and name of the function. */
export const PAYING: Record<string, Row> = {
  "payments/mutations/student-orders openOrder": worker("school", (ctx, { enrollment }) =>
    openOrder(ctx, reach, { ...enrollment, want: "fee", accountId: null, openid: "o" }),
  ),
  "payments/mutations/student-orders orderState": worker("school", (ctx, at) =>
    orderState(ctx, reach, orderOf(at)),
  ),
  "payments/mutations/student-orders cancelOrder": worker("school", (ctx, at) =>
    cancelOrder(ctx, reach, orderOf(at)),
  ),
  "payments/mutations/receive-notice receiveNotice": worker("platform", (ctx) =>
    receiveNotice(ctx, platform, notice),
  ),
  "payments/mutations/reconcile reconcileDue": worker("platform", (ctx) => reconcileDue(ctx, platform)),
  "payments/mutations/compare-bill compareBill": worker("platform", (ctx) =>
    compareBill(ctx, platform, { day: "2001-01-01" }),
  ),
  "payments/mutations/compare-bill compareDueBills": worker("platform", (ctx) =>
    compareDueBills(ctx, platform),
  ),
  "payments/mutations/on-site recordOnSitePayment": people("school", TAKERS, (ctx, { enrollment }) =>
    recordOnSitePayment(ctx, { ...enrollment, receiptNo: randomUUID() }),
  ),
  "payments/mutations/refunds requestRefund": {
    ...people("school", ["registrar", "support"], (ctx, at) =>
      requestRefund(ctx, { ...orderOf(at), amountFen: 100, reason }),
    ),
    system: true,
  },
  "payments/mutations/refunds approveRefund": people("school", FINANCE, (ctx, at) =>
    approveRefund(ctx, refundOf(at)),
  ),
  "payments/mutations/refunds refuseRefund": people("school", FINANCE, (ctx, at) =>
    refuseRefund(ctx, { ...refundOf(at), reason }),
  ),
  "payments/mutations/refunds payRefundByHand": people("school", FINANCE, (ctx, at) =>
    payRefundByHand(ctx, { ...refundOf(at), reason }),
  ),
  "payments/mutations/settle-bill settleBillRow": people("school", FINANCE, (ctx, { schoolId }) =>
    settleBillRow(ctx, {
      schoolId,
      day: "2026-11-21",
      kind: "payment",
      no: "20261121000000000001",
      note: reason,
    }),
  ),
  "payments/queries listOrders": people("reach", MONEY, (ctx) => listOrders(ctx, { params })),
  "payments/queries exportOrders": people("reach", MONEY, (ctx) => exportOrders(ctx, { params })),
  "payments/queries schoolsWithOrders": people("reach", MONEY, (ctx) => schoolsWithOrders(ctx)),
  "payments/queries listRefunds": people("reach", MONEY, (ctx) =>
    listRefunds(ctx, { params: { state: null, after: null } }),
  ),
  "payments/queries waitingRefunds": people("reach", MONEY, (ctx) => waitingRefunds(ctx)),
  "payments/queries listBillDays": people("reach", BILLS, (ctx) => listBillDays(ctx)),
  "payments/queries listBillRows": people("reach", BILLS, (ctx) =>
    listBillRows(ctx, { day: "2026-11-21", outcome: null }),
  ),
  "payments/queries openDifferences": people("reach", BILLS, (ctx) => openDifferences(ctx)),
  "payments/queries refundableOrders": people("school", MONEY, (ctx, { enrollment }) =>
    refundableOrders(ctx, enrollment),
  ),
  "payments/queries findDebtor": people("school", TAKERS, (ctx, at) =>
    findDebtor(ctx, { ...taskOf(at), studentNo: "没有此人" }),
  ),
};
