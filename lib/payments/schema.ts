import { z } from "zod";
import { BILL_KINDS } from "@/db/vocabulary";
import { reasonText } from "@/lib/audit/reason";

/** WeChat shows the reason of a refund to the student, as far as this many characters. */
export const REFUND_REASON_MAX = 80;

export const requestRefundInput = z.object({
  schoolId: z.uuid(),
  orderId: z.uuid(),
  /** All of what was paid, or a part of it. */
  amountFen: z.number().int().min(1),
  reason: reasonText.max(REFUND_REASON_MAX),
});

export const approveRefundInput = z.object({ schoolId: z.uuid(), refundId: z.uuid() });

export const refundReasonInput = z.object({ schoolId: z.uuid(), refundId: z.uuid(), reason: reasonText });

export const onSiteInput = z.object({
  schoolId: z.uuid(),
  enrollmentId: z.uuid(),
  receiptNo: z.string().trim().min(1).max(40),
});

/** A student by the whole 学号, for who sees no roster. */
const byNumber = {
  schoolId: z.uuid(),
  taskId: z.uuid(),
  studentNo: z.string().trim().min(1).max(40),
};

export const onSiteByNumberInput = z.object({ ...byNumber, receiptNo: z.string().trim().min(1).max(40) });

export const waiveByNumberInput = z.object({ ...byNumber, reason: reasonText });

export const settleBillInput = z.object({
  schoolId: z.guid(),
  day: z.iso.date(),
  kind: z.enum(BILL_KINDS),
  no: z.string().min(1).max(64),
  note: reasonText,
});
