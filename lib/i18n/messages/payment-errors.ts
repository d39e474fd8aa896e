import type { Texts } from "../texts";

/** Refusals about money, a part of `errors`. */
export const paymentErrors = {
  payOff: [
    "线上支付没有启用。请现场缴费，或联系平台管理员。",
    "Online payment is off. Pay on site, or ask the platform administrator.",
  ],
  payUnavailable: [
    "微信支付暂时没有受理（{code}），没有扣款。请稍后重试。",
    "WeChat Pay did not take the order ({code}); nothing was charged. Try again later.",
  ],
  nothingToPay: ["没有应缴的费用，目前是“{fee}”。", "There is no fee to pay; it stands at “{fee}”."],
  notOffered: ["本任务不提供“{want}”。", "This task does not offer “{want}”."],
  orderState: [
    "订单目前是“{state}”，不能这样操作。请刷新后查看。",
    "The order is “{state}”, so this cannot be done. Reload to see it.",
  ],
  orderPaid: ["订单 {no} 已经支付，请刷新查看。", "Order {no} has been paid. Reload to see it."],
  receiptTaken: [
    "收据号 {receiptNo} 已登记过，请核对收据。",
    "Receipt {receiptNo} has been recorded before. Check the receipt.",
  ],
  noticeRefused: ["支付通知没有采用（{reason}）。", "The notice was not taken ({reason})."],
  refundState: [
    "退款目前是“{state}”，不能这样操作。请刷新后查看。",
    "The refund is “{state}”, so this cannot be done. Reload to see it.",
  ],
  refundOwn: [
    "由您申请的退款，须由另一位财务人员审批。",
    "You asked for this refund; somebody else in finance has to decide.",
  ],
  refundTooLate: [
    "支付已过 {days} 天，微信只支持 {limit} 天内退款。请线下退回。",
    "It was paid {days} days ago; WeChat pays back within {limit} days. Give it back by hand.",
  ],
  refundTooMuch: [
    "申请退 {asked}，这笔订单最多还能退 {left}。请改小金额；如已全部退回，不用再申请。",
    "{asked} was asked back, {left} can go back of this order. Ask for less; where all has gone back there is nothing to do.",
  ],
  refundTooOften: [
    "这笔订单已退款 {limit} 次，微信不再受理；还剩 {left}，请线下退回。",
    "This order was refunded {limit} times, and WeChat takes no more. Give the {left} that are left back by hand.",
  ],
  billState: [
    "这笔差异已处理，或两边已经一致。请刷新后查看。",
    "This difference was ticked off, or the two sides agree by now. Reload to see it.",
  ],
} as const satisfies Texts;
