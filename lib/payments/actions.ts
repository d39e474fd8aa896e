"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { waiveFee } from "@/lib/roster/mutations/bulk";
import { recordOnSitePayment } from "./mutations/on-site";
import { approveRefund, payRefundByHand, refuseRefund, requestRefund } from "./mutations/refunds";
import { settleBillRow } from "./mutations/settle-bill";
import { findDebtor } from "./queries";
import {
  approveRefundInput,
  onSiteByNumberInput,
  onSiteInput,
  refundReasonInput,
  requestRefundInput,
  settleBillInput,
  waiveByNumberInput,
} from "./schema";

export const requestRefundAction = staffAction(requestRefundInput, async (ctx, input) => {
  await requestRefund(ctx, input);
  refresh();
});

export const approveRefundAction = staffAction(approveRefundInput, async (ctx, input) => {
  await approveRefund(ctx, input);
  refresh();
});

export const refuseRefundAction = staffAction(refundReasonInput, async (ctx, input) => {
  await refuseRefund(ctx, input);
  refresh();
});

export const payRefundByHandAction = staffAction(refundReasonInput, async (ctx, input) => {
  await payRefundByHand(ctx, input);
  refresh();
});

export const recordOnSiteAction = staffAction(onSiteInput, async (ctx, input) => {
  const { amountFen } = await recordOnSitePayment(ctx, input);
  refresh();
  return { amountFen };
});

export const recordOnSiteByNumberAction = staffAction(
  onSiteByNumberInput,
  async (ctx, { receiptNo, ...who }) => {
    const { enrollmentId } = await findDebtor(ctx, who);
    const { amountFen } = await recordOnSitePayment(ctx, { schoolId: who.schoolId, enrollmentId, receiptNo });
    refresh();
    return { amountFen };
  },
);

export const waiveByNumberAction = staffAction(waiveByNumberInput, async (ctx, { reason, ...who }) => {
  const { enrollmentId } = await findDebtor(ctx, who);
  await waiveFee(ctx, { schoolId: who.schoolId, enrollmentId, reason });
  refresh();
});

export const settleBillAction = staffAction(settleBillInput, async (ctx, input) => {
  await settleBillRow(ctx, input);
  refresh();
});
