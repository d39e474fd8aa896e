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

/** So many refunds the platform takes of one order. */
export const REFUND_TIMES = 50;

/** What staff may take in by hand at most, in fen; anything above is a slip. */
export const ON_SITE_LIMIT_FEN = 100_000;

/** Kinds that the collection fee is settled by; the others buy one more try and leave it as it is. */
export const FEE_KINDS: readonly OrderKind[] = ["collection", "recollection", "onSite"];

/** Facts of the fee with which a payment settles it. */
const OWING: readonly Fee[] = ["due", "refunded"];

export const ORDER_EVENTS = [
  ...(["pay", "close"] as const),
  /** All that is left of the money is asked back, or a part of it. */
  ...(["requestRefund", "requestPart"] as const),
  /** Nothing of the money is left, a part has gone back, or all of it stays. */
  ...(["refundDone", "partDone", "refundOff"] as const),
] as const;
export type OrderEvent = (typeof ORDER_EVENTS)[number];

/** What becomes of an order; null where the event changes nothing, because it came before or no longer applies. */
export const ORDER_STEPS: Record<OrderState, Partial<Record<OrderEvent, OrderState>>> = {
  open: { pay: "paid", close: "closed" },
  // Money for an order that was given up is money all the same: it is taken into the ledger and goes back.
  closed: { pay: "paid" },
  paid: { requestRefund: "refunding", requestPart: "refunding" },
  refunding: { refundDone: "refunded", partDone: "partlyRefunded", refundOff: "paid" },
  partlyRefunded: { requestRefund: "refunding", requestPart: "refunding" },
  refunded: {},
};

/** Orders whose money is here, all of it or a part. */
export const KEPT: readonly OrderState[] = ["paid", "partlyRefunded"];

/** What an order has taken in and given back, and how often. */
export type Returned = { amountFen: number; returnedFen: number; times: number };

/** Why a sum cannot be given back of an order; null where it can. */
export function refundRefusal({ amountFen, returnedFen, times }: Returned, askedFen: number) {
  const leftFen = amountFen - returnedFen;
  if (askedFen < 1 || askedFen > leftFen) return { code: "refundTooMuch", leftFen } as const;
  return times >= REFUND_TIMES ? ({ code: "refundTooOften", leftFen } as const) : null;
}

/** A part leaves the fee paid; only where nothing would be left does the student count as being refunded. */
export function requestEvent({ amountFen, returnedFen }: Returned, askedFen: number): OrderEvent {
  return askedFen === amountFen - returnedFen ? "requestRefund" : "requestPart";
}

/** How the order stands when a refund of it has ended, one way or the other. */
export function endEvent({ amountFen, returnedFen }: Returned): OrderEvent {
  if (returnedFen === 0) return "refundOff";
  return returnedFen < amountFen ? "partDone" : "refundDone";
}

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
    // A part is given back for what was too much; what is left settles the fee.
    case "partDone":
      return fee === "refunding" ? "paid" : fee;
    case "close":
    case "requestPart":
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
