import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { REFUND_STATUSES } from "../platform";

/** The merchant as the stand-in knows it. */
export type KnownMerchant = {
  appId: string;
  merchantId: string;
  serialNo: string;
  publicKey: KeyObject;
  apiKey: string;
};

/** The pair that the stand-in signs with, under the serial of its certificate or the id of its public key. */
export type OwnKey = { serial: string; certificate: string; publicKey: KeyObject; privateKey: KeyObject };

const orderSchema = z.object({
  no: z.string(),
  description: z.string(),
  amountFen: z.number(),
  openid: z.string(),
  notifyUrl: z.string(),
  prepayId: z.string(),
  expiresAt: z.string(),
  state: z.enum(["NOTPAY", "SUCCESS", "REFUND", "CLOSED"]),
  transactionId: z.string().nullable(),
  succeededAt: z.string().nullable(),
});

const refundSchema = z.object({
  no: z.string(),
  orderNo: z.string(),
  refundId: z.string(),
  amountFen: z.number(),
  notifyUrl: z.string(),
  status: z.enum(REFUND_STATUSES),
  createdAt: z.string(),
  succeededAt: z.string().nullable(),
});

export type FakeOrder = z.infer<typeof orderSchema>;
export type FakeRefund = z.infer<typeof refundSchema>;

/** What the stand-in remembers, as it lies in its file. */
export const booksSchema = z.object({ orders: z.array(orderSchema), refunds: z.array(refundSchema) });

/** Makes the next calls fail, as the platform does. */
export type Failure = { path: string; status: number; code: string; times: number };

export type Books = {
  merchant: KnownMerchant;
  own: OwnKey;
  orders: Map<string, FakeOrder>;
  refunds: Map<string, FakeRefund>;
  failures: Failure[];
  now: () => Date;
};

export function openBooks(
  given: Pick<Books, "merchant" | "own" | "now">,
  { orders, refunds }: z.infer<typeof booksSchema>,
): Books {
  return {
    ...given,
    orders: new Map(orders.map((order) => [order.no, order])),
    refunds: new Map(refunds.map((refund) => [refund.no, refund])),
    failures: [],
  };
}
