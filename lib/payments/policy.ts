import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type { OrderKind, OrderState, RefundCause, RefundState } from "@/db/vocabulary";
import type { Policy } from "@/lib/tasks/schema";

type Fee = EnrollmentFacts["payment"];

/** Minutes that a student has to pay an order; the platform takes nothing for it afterwards. */
export const ORDER_MINUTES = 30;

/** When the platform is asked about an order that no notice came for, in minutes after it was made. */
export const CHECK_AFTER_MINUTES = [1, 5, ORDER_MINUTES, 24 * 60] as const;

/** The platform gives money back for a year. */
export const REFUND_DAYS = 365;

/** What staff may take in by hand at most, in fen; anything above is a slip. */
export const ON_SITE_LIMIT_FEN = 100_000;

/** Kinds that the collection fee is settled by; the others buy one more try and leave it as it is. */
export const FEE_KINDS: readonly OrderKind[] = ["collection", "recollection", "onSite"];

/** Facts of the fee with which a payment settles it. */
const OWING: readonly Fee[] = ["due", "refunded"];

export type OrderEvent = "pay" | "close" | "requestRefund" | "refundDone" | "refundOff";

/** What becomes of an order; null where the event changes nothing, because it came before or no longer applies. */
export const ORDER_STEPS: Record<OrderState, Record<OrderEvent, OrderState | null>> = {
  open: { pay: "paid", close: "closed", requestRefund: null, refundDone: null, refundOff: null },
  // Money for an order that was given up is money all the same: it is taken into the ledger and goes back.
  closed: { pay: "paid", close: null, requestRefund: null, refundDone: null, refundOff: null },
  paid: { pay: null, close: null, requestRefund: "refunding", refundDone: null, refundOff: null },
  refunding: { pay: null, close: null, requestRefund: null, refundDone: "refunded", refundOff: "paid" },
  refunded: { pay: null, close: null, requestRefund: null, refundDone: null, refundOff: null },
};

/** Why money that has just come in goes back at once; null where it is kept. */
export function causeOfReturn(before: OrderState, kind: OrderKind, fee: Fee): RefundCause | null {
  if (before === "closed") return "late";
  return FEE_KINDS.includes(kind) && !OWING.includes(fee) ? "notOwed" : null;
}

/** The fee of the enrollment after an event of the order that settles it. */
export function feeAfter(event: OrderEvent, fee: Fee): Fee {
  switch (event) {
    case "pay":
      return OWING.includes(fee) ? "paid" : fee;
    case "requestRefund":
      return fee === "paid" ? "refunding" : fee;
    case "refundDone":
      return fee === "refunding" ? "refunded" : fee;
    case "refundOff":
      return fee === "refunding" || OWING.includes(fee) ? "paid" : fee;
    case "close":
      return fee;
  }
}

/** True where the event moves the fee: it comes from the order that settles it, or leaves money that settles it now. */
export function movesFee(
  event: OrderEvent,
  { kind, settlesFee }: { kind: OrderKind; settlesFee: boolean },
  fee: Fee,
): boolean {
  if (!FEE_KINDS.includes(kind)) return false;
  return settlesFee || ((event === "pay" || event === "refundOff") && OWING.includes(fee));
}

export function isOwing(fee: Fee): boolean {
  return OWING.includes(fee);
}

export type RefundEvent = "approve" | "refuse" | "accept" | "succeed" | "fail" | "close" | "byHand";

/** What becomes of a refund. Accepted is not paid out: only the platform's word SUCCESS ends it. */
export const REFUND_STEPS: Record<RefundState, Partial<Record<RefundEvent, RefundState>>> = {
  requested: { approve: "approved", refuse: "refused" },
  approved: { accept: "processing", succeed: "done", fail: "abnormal", close: "closed", byHand: "done" },
  processing: { succeed: "done", fail: "abnormal", close: "closed" },
  abnormal: { succeed: "done", close: "closed", byHand: "done" },
  done: {},
  closed: {},
  refused: {},
};

/** Who a refund still waits for. */
export const REFUND_WAITS: readonly RefundState[] = ["requested", "approved", "processing", "abnormal"];

/** What a student can ask to pay for. */
export const WANTS = ["fee", "onSite", "extraService", "replacement"] as const;
export type Want = (typeof WANTS)[number];

type Priced = Pick<Policy, "fee" | "limits" | "alreadyCollected">;

/** The order that a wish leads to, with its price; a price of null means that the task does not offer it. */
export function pricedOrder(
  want: Want,
  { fee, limits, alreadyCollected }: Priced,
  { isRecollection }: { isRecollection: boolean },
): { kind: OrderKind; amountFen: number | null } {
  switch (want) {
    case "extraService":
      return { kind: "extraService", amountFen: limits.extraServicePriceFen };
    case "replacement":
      return { kind: "replacement", amountFen: limits.replacementPriceFen };
    case "fee":
    case "onSite":
      if (isRecollection) return { kind: "recollection", amountFen: alreadyCollected.extraFeeFen };
      return { kind: want === "fee" ? "collection" : "onSite", amountFen: fee.priceFen };
  }
}

/** Seconds until a refund is looked at again: soon at first, then every few hours. */
export function refundPause(checks: number): number {
  return Math.min(6 * 3600, 30 * 2 ** Math.min(checks, 12));
}
