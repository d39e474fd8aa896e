import { z } from "zod";
import { ORDER_KINDS, ORDER_STATES, PAY_CHANNELS } from "@/db/vocabulary";
import { cancelOwnOrder, openOwnOrder, ownOrderState, payAtStandIn } from "@/lib/accounts/paying/own-orders";
import { env } from "@/lib/env";
import type { ErrorCode } from "@/lib/errors";
import { WANTS } from "@/lib/payments/policy";
import type { ToldOrder } from "@/lib/payments/rows/told-order";
import { forStudent } from "../operation";
import { momentShape, NO_BODY, NONE } from "../shapes";

const own = z.strictObject({ enrollmentId: z.uuid() });
const ofOrder = own.extend({ orderId: z.uuid() });
const place = "/enrollments/{enrollmentId}/orders";
const WRITE = { limit: 20, seconds: 60 };
const PLATFORM: ErrorCode[] = ["payOff", "payUnavailable"];

const orderShape = z.object({
  orderId: z.uuid(),
  no: z.string(),
  kind: z.enum(ORDER_KINDS),
  amountFen: z.number().int(),
  state: z.enum(ORDER_STATES),
  channel: z.enum(PAY_CHANNELS),
  expiresAt: momentShape.nullable(),
  paidAt: momentShape.nullable(),
  /** What `wx.requestPayment` is called with; null where nothing is to be paid. */
  pay: z
    .object({
      appId: z.string(),
      timeStamp: z.string(),
      nonceStr: z.string(),
      package: z.string(),
      signType: z.literal("RSA"),
      paySign: z.string(),
    })
    .nullable(),
  /** A stand-in takes the money here: nobody is charged. */
  isFake: z.boolean(),
});

const told = ({ expiresAt, paidAt, ...order }: ToldOrder): z.input<typeof orderShape> => ({
  ...order,
  expiresAt: expiresAt?.toISOString() ?? null,
  paidAt: paidAt?.toISOString() ?? null,
  isFake: env().QC_PAY === "fake",
});

export const PAYMENT_OPERATIONS = [
  forStudent({
    id: "openOrder",
    method: "POST",
    path: place,
    tag: "payment",
    summary: [
      "下单：采集费、线下拍摄费、增加一次服务或更换",
      "Order: fee, shoot on site, one more service or replacement",
    ],
    rate: WRITE,
    errors: ["nothingToPay", "notOffered", "orderPaid", ...PLATFORM],
    params: own,
    query: NONE,
    body: z.strictObject({ want: z.enum(WANTS) }),
    answer: orderShape,
    run: async (ctx, { params, body }) => told(await openOwnOrder(ctx, { ...params, ...body })),
  }),
  forStudent({
    id: "orderState",
    method: "GET",
    path: `${place}/{orderId}`,
    tag: "payment",
    summary: ["订单付了没有", "Whether an order is paid"],
    rate: { limit: 120, seconds: 60 },
    errors: PLATFORM,
    params: ofOrder,
    query: NONE,
    body: NO_BODY,
    answer: orderShape,
    run: async (ctx, { params }) => told(await ownOrderState(ctx, params)),
  }),
  forStudent({
    id: "cancelOrder",
    method: "POST",
    path: `${place}/{orderId}/cancel`,
    tag: "payment",
    summary: ["不付了，取消订单", "Give an order up that is not paid"],
    rate: WRITE,
    errors: ["orderPaid", "orderState", ...PLATFORM],
    params: ofOrder,
    query: NONE,
    body: NO_BODY,
    answer: orderShape,
    run: async (ctx, { params }) => told(await cancelOwnOrder(ctx, params)),
  }),
  forStudent({
    id: "payAtStandIn",
    method: "POST",
    path: `${place}/{orderId}/pay-at-stand-in`,
    tag: "payment",
    summary: [
      "试用：在替代服务上付款，不扣任何人的钱；连接微信支付时没有这个接口的作用",
      "For trying out: pay at the stand-in, nobody is charged; does nothing where WeChat Pay is connected",
    ],
    rate: WRITE,
    errors: PLATFORM,
    params: ofOrder,
    query: NONE,
    body: NO_BODY,
    answer: orderShape,
    run: async (ctx, { params }) => told(await payAtStandIn(ctx, params)),
  }),
];
