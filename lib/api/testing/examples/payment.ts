import { randomUUID } from "node:crypto";
import type { Examples } from "../call";

export const PAYMENT_EXAMPLES: Examples = {
  // The world's task is free of charge: the order is paid at once.
  openOrder: async ({ phone: { enrollmentId } }) => ({ params: { enrollmentId }, body: { want: "fee" } }),
  orderState: async ({ phone: { enrollmentId } }) => ({
    params: { enrollmentId, orderId: randomUUID() },
    refusal: "notFound",
  }),
  cancelOrder: async ({ phone: { enrollmentId } }) => ({
    params: { enrollmentId, orderId: randomUUID() },
    refusal: "notFound",
  }),
  payAtStandIn: async ({ phone: { enrollmentId } }) => ({
    params: { enrollmentId, orderId: randomUUID() },
    refusal: "payOff",
  }),
};
