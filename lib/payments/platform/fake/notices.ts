import { generateKeyPairSync, randomUUID } from "node:crypto";
import type { Books, FakeOrder, FakeRefund } from "./books";
import { told, toldRefund } from "./gateway";
import { seal, signedHeaders } from "./sealing";

/** How a notice can be wrong. */
export const FAULTS = [
  ...(["none", "wrongSignature", "forged", "old", "probe", "wrongAmount", "wrongMerchant"] as const),
] as const;
export type Fault = (typeof FAULTS)[number];

export type SentNotice = { url: string; headers: Record<string, string>; body: string };

/** The notice of a payment; `id` is given where the same one is sent again. */
export function paymentNotice(
  books: Books,
  order: FakeOrder,
  fault: Fault,
  id: string = randomUUID(),
): SentNotice {
  const content = told(books, order);
  if (fault === "wrongAmount") content.amount.total += 1;
  if (fault === "wrongMerchant") content.mchid = "1900000000";
  return signed(books, order.notifyUrl, fault, {
    ...{ id, event_type: "TRANSACTION.SUCCESS", original_type: "transaction", content },
  });
}

export function refundNotice(
  books: Books,
  refund: FakeRefund,
  fault: Fault,
  id: string = randomUUID(),
): SentNotice {
  const { status, ...rest } = toldRefund(books, refund);
  return signed(books, refund.notifyUrl, fault, {
    ...{ id, event_type: `REFUND.${status}`, original_type: "refund" },
    content: { ...rest, mchid: books.merchant.merchantId, refund_status: status },
  });
}

type Event = { id: string; event_type: string; original_type: "transaction" | "refund"; content: object };

/** A pair that the platform knows nothing of. */
const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });

function signed({ merchant, own, now }: Books, url: string, fault: Fault, event: Event): SentNotice {
  const { id, event_type, original_type, content } = event;
  const at = fault === "old" ? new Date(now().getTime() - 301_000) : now();
  const resource = { original_type, ...seal(merchant.apiKey, JSON.stringify(content), original_type) };
  const body = JSON.stringify({
    ...{ id, create_time: at.toISOString(), resource_type: "encrypt-resource", event_type },
    summary: event_type,
    resource,
  });
  const key = fault === "forged" ? { ...own, privateKey: stranger.privateKey } : own;
  const headers = signedHeaders(key, body, at);
  const signature = headers["wechatpay-signature"] ?? "";
  if (fault === "wrongSignature") headers["wechatpay-signature"] = `A${signature.slice(1, -4)}AAA=`;
  if (fault === "probe") headers["wechatpay-signature"] = `WECHATPAY/SIGNTEST/${signature}`;
  return { url, headers: { ...headers, "content-type": "application/json" }, body };
}
