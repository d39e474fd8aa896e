import { z } from "zod";
import { REFUND_STATUSES } from "../platform";
import { type Books, booksSchema } from "./books";
import { Refusal, randomDigits } from "./gateway";
import { FAULTS, paymentNotice, refundNotice, type SentNotice } from "./notices";

/** Sends a notice; its answer's status, 0 where nobody answers. */
export type Post = (notice: SentNotice) => Promise<number>;

const payInput = z.object({
  no: z.string(),
  /** What the student paid, where it is to differ. */
  amountFen: z.number().int().optional(),
  /** False: the notice gets lost. */
  notify: z.boolean().default(true),
});
const notifyInput = z.object({
  no: z.string(),
  fault: z.enum(FAULTS).default("none"),
  id: z.string().optional(),
});
const settleInput = z.object({
  no: z.string(),
  status: z.enum(REFUND_STATUSES),
  notify: z.boolean().default(true),
});
const failInput = z.object({
  path: z.string(),
  status: z.number().int(),
  code: z.string(),
  times: z.number().int().default(1),
});

type Control = (books: Books, body: unknown, post: Post) => Promise<object>;

/** What a person or a test can make the stand-in do; none of it exists at the real platform. */
export const CONTROLS: Record<string, Control> = {
  pay: async (books, body, post) => {
    const { no, amountFen, notify } = payInput.parse(body);
    const order = books.orders.get(no);
    if (!order) throw new Refusal(404, "ORDER_NOT_EXIST");
    if (order.state === "CLOSED" || Date.parse(order.expiresAt) < books.now().getTime())
      throw new Refusal(400, "ORDER_CLOSED");
    if (order.state !== "NOTPAY") throw new Refusal(400, "ORDERPAID");
    order.amountFen = amountFen ?? order.amountFen;
    order.state = "SUCCESS";
    order.transactionId = `4200${randomDigits(24)}`;
    order.succeededAt = books.now().toISOString();
    return { status: notify ? await post(paymentNotice(books, order, "none")) : 0 };
  },
  notify: async (books, body, post) => {
    const { no, fault, id } = notifyInput.parse(body);
    const order = books.orders.get(no);
    if (!order) throw new Refusal(404, "ORDER_NOT_EXIST");
    return { status: await post(paymentNotice(books, order, fault, id)) };
  },
  refund: async (books, body, post) => {
    const { no, status, notify } = settleInput.parse(body);
    const refund = books.refunds.get(no);
    if (!refund) throw new Refusal(404, "RESOURCE_NOT_EXISTS");
    refund.status = status;
    refund.succeededAt = status === "SUCCESS" ? books.now().toISOString() : null;
    return { status: notify ? await post(refundNotice(books, refund, "none")) : 0 };
  },
  fail: async (books, body) => {
    books.failures.push(failInput.parse(body));
    return {};
  },
  /** Takes over what was paid elsewhere, as for invented demo data. */
  learn: async (books, body) => {
    const { orders, refunds } = booksSchema.parse(body);
    for (const order of orders) books.orders.set(order.no, order);
    for (const refund of refunds) books.refunds.set(refund.no, refund);
    return { orders: books.orders.size };
  },
};
