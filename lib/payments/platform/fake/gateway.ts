import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { isSigned, SCHEME, WINDOW_SECONDS } from "../signature";
import { billFile } from "./bill-file";
import type { Books, FakeOrder, FakeRefund } from "./books";
import { seal } from "./sealing";

export type Ask = { method: string; target: string; authorization: string; body: string; origin: string };
export type Answer = { status: number; body: string };

/** The platform's refusal: status and code as it documents them. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

/** Answers the calls of APIv3 that we make. @throws Refusal */
export function answerCall(books: Books, ask: Ask): Answer {
  requireMerchant(books, ask);
  const url = new URL(ask.target, "http://fake");
  failWhereWanted(books, url.pathname);
  const route = ROUTES.find(([method, path]) => method === ask.method && path.test(url.pathname));
  if (!route) throw new Refusal(404, "RESOURCE_NOT_EXISTS");
  const [, path, answer] = route;
  const name = decodeURIComponent(path.exec(url.pathname)?.[1] ?? "");
  const result = answer(books, { name, url, body: ask.body, origin: ask.origin });
  if (result === null) return { status: 204, body: "" };
  return { status: 200, body: typeof result === "string" ? result : JSON.stringify(result) };
}

/** Who asks is the merchant, over exactly this request, within the window. */
function requireMerchant({ merchant, now }: Books, { authorization, method, target, body }: Ask): void {
  const said = Object.fromEntries(
    [...authorization.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? ""]),
  );
  const { timestamp = "", nonce_str = "", signature = "" } = said;
  const isRecent = Math.abs(now().getTime() / 1000 - Number(timestamp)) < WINDOW_SECONDS;
  const isOurs =
    authorization.startsWith(`${SCHEME} `) &&
    said.mchid === merchant.merchantId &&
    said.serial_no === merchant.serialNo;
  if (
    !isOurs ||
    !isRecent ||
    !isSigned(merchant.publicKey, signature, method, target, timestamp, nonce_str, body)
  )
    throw new Refusal(401, "SIGN_ERROR");
}

function failWhereWanted(books: Books, path: string): void {
  const failure = books.failures.find((one) => one.times > 0 && path.includes(one.path));
  if (!failure) return;
  failure.times -= 1;
  throw new Refusal(failure.status, failure.code);
}

type Call = { name: string; url: URL; body: string; origin: string };
type Route = readonly [
  method: string,
  path: RegExp,
  answer: (books: Books, call: Call) => object | string | null,
];

const ROUTES: readonly Route[] = [
  ["POST", /^\/v3\/pay\/transactions\/jsapi$/, place],
  [
    "GET",
    /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)$/,
    (books, { name }) => told(books, orderOf(books, name)),
  ],
  ["POST", /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)\/close$/, close],
  ["POST", /^\/v3\/refund\/domestic\/refunds$/, refund],
  [
    "GET",
    /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/,
    (books, { name }) => toldRefund(books, refundOf(books, name)),
  ],
  ["GET", /^\/v3\/certificates$/, certificates],
  ["GET", /^\/v3\/bill\/tradebill$/, tradeBill],
  [
    "GET",
    /^\/v3\/billdownload\/file$/,
    (books, { url }) => billFile(books, url.searchParams.get("day") ?? ""),
  ],
];

const NUMBER = /^[0-9A-Za-z_\-*|]{6,32}$/;

const placeSchema = z.object({
  appid: z.string(),
  mchid: z.string(),
  description: z.string().min(1).max(127),
  out_trade_no: z.string().regex(NUMBER),
  notify_url: z.url().max(255),
  time_expire: z.iso.datetime({ offset: true }),
  amount: z.object({ total: z.number().int().min(1), currency: z.literal("CNY") }),
  payer: z.object({ openid: z.string().min(1).max(128) }),
});

function checked<Schema extends z.ZodType>(schema: Schema, body: string): z.output<Schema> {
  const parsed = schema.safeParse(JSON.parse(body || "null"));
  if (!parsed.success) throw new Refusal(400, "PARAM_ERROR");
  return parsed.data;
}

function place(books: Books, { body }: Call) {
  const asked = checked(placeSchema, body);
  if (asked.appid !== books.merchant.appId || asked.mchid !== books.merchant.merchantId)
    throw new Refusal(400, "APPID_MCHID_NOT_MATCH");
  const known = books.orders.get(asked.out_trade_no);
  if (known) {
    if (known.state === "SUCCESS" || known.state === "REFUND") throw new Refusal(400, "ORDERPAID");
    if (known.state === "CLOSED") throw new Refusal(400, "ORDER_CLOSED");
    if (known.amountFen !== asked.amount.total || known.openid !== asked.payer.openid)
      throw new Refusal(403, "OUT_TRADE_NO_USED");
    return { prepay_id: known.prepayId };
  }
  const order: FakeOrder = {
    no: asked.out_trade_no,
    description: asked.description,
    amountFen: asked.amount.total,
    openid: asked.payer.openid,
    notifyUrl: asked.notify_url,
    prepayId: `wx${randomBytes(17).toString("hex")}`,
    expiresAt: asked.time_expire,
    state: "NOTPAY",
    transactionId: null,
    succeededAt: null,
  };
  books.orders.set(order.no, order);
  return { prepay_id: order.prepayId };
}

function orderOf({ orders }: Books, no: string): FakeOrder {
  const order = orders.get(no);
  if (!order) throw new Refusal(404, "ORDER_NOT_EXIST");
  return order;
}

function refundOf({ refunds }: Books, no: string): FakeRefund {
  const found = refunds.get(no);
  if (!found) throw new Refusal(404, "RESOURCE_NOT_EXISTS");
  return found;
}

function close(books: Books, { name }: Call): null {
  const order = orderOf(books, name);
  if (order.state === "SUCCESS" || order.state === "REFUND") throw new Refusal(400, "ORDERPAID");
  order.state = "CLOSED";
  return null;
}

const refundAsk = z.object({
  out_trade_no: z.string(),
  out_refund_no: z.string().min(1).max(64),
  reason: z.string().max(80).optional(),
  notify_url: z.url(),
  amount: z.object({ refund: z.number().int().min(1), total: z.number().int(), currency: z.literal("CNY") }),
});

function refund(books: Books, { body }: Call) {
  const asked = checked(refundAsk, body);
  const known = books.refunds.get(asked.out_refund_no);
  if (known) {
    if (known.amountFen !== asked.amount.refund || known.orderNo !== asked.out_trade_no)
      throw new Refusal(400, "INVALID_REQUEST");
    return toldRefund(books, known);
  }
  const order = books.orders.get(asked.out_trade_no);
  if (!order) throw new Refusal(404, "RESOURCE_NOT_EXISTS");
  const before = [...books.refunds.values()].filter(
    ({ orderNo, status }) => orderNo === order.no && status !== "CLOSED",
  );
  const given = before.reduce((sum, { amountFen }) => sum + amountFen, 0);
  if (order.state === "NOTPAY" || order.state === "CLOSED") throw new Refusal(403, "TRADE_ERROR");
  if (asked.amount.total !== order.amountFen || given + asked.amount.refund > order.amountFen)
    throw new Refusal(400, "INVALID_REQUEST");
  const made: FakeRefund = {
    no: asked.out_refund_no,
    orderNo: order.no,
    refundId: `503${randomDigits(25)}`,
    amountFen: asked.amount.refund,
    notifyUrl: asked.notify_url,
    status: "PROCESSING",
    createdAt: books.now().toISOString(),
    succeededAt: null,
  };
  books.refunds.set(made.no, made);
  order.state = "REFUND";
  return toldRefund(books, made);
}

/** A transaction as queries and notices tell it. */
export function told({ merchant }: Books, order: FakeOrder) {
  return {
    ...{ appid: merchant.appId, mchid: merchant.merchantId, out_trade_no: order.no },
    ...(order.transactionId && {
      transaction_id: order.transactionId,
      success_time: order.succeededAt,
      payer: { openid: order.openid },
    }),
    ...{ trade_type: "JSAPI", trade_state: order.state, trade_state_desc: order.state },
    amount: { total: order.amountFen, payer_total: order.amountFen, currency: "CNY", payer_currency: "CNY" },
  };
}

/** A refund as answers tell it; notices name the state `refund_status`. */
export function toldRefund({ orders }: Books, found: FakeRefund) {
  const order = orders.get(found.orderNo);
  return {
    ...{ refund_id: found.refundId, out_refund_no: found.no, out_trade_no: found.orderNo },
    transaction_id: order?.transactionId ?? "",
    ...{ channel: "ORIGINAL", user_received_account: "支付用户零钱", create_time: found.createdAt },
    ...(found.succeededAt && { success_time: found.succeededAt }),
    status: found.status,
    amount: { total: order?.amountFen ?? 0, refund: found.amountFen, currency: "CNY" },
  };
}

function certificates({ merchant, own, now }: Books) {
  const at = now().toISOString();
  return {
    data: [
      {
        ...{ serial_no: own.serial, effective_time: at, expire_time: at },
        encrypt_certificate: seal(merchant.apiKey, own.certificate, "certificate"),
      },
    ],
  };
}

function tradeBill(books: Books, { url, origin }: Call) {
  const day = url.searchParams.get("bill_date") ?? "";
  const file = billFile(books, day);
  if (file === "") throw new Refusal(400, "NO_STATEMENT_EXIST");
  return {
    hash_type: "SHA1",
    hash_value: createHash("sha1").update(file).digest("hex"),
    download_url: `${origin}/v3/billdownload/file?day=${day}`,
  };
}

export function randomDigits(count: number): string {
  return [...randomBytes(count)].map((byte) => byte % 10).join("");
}
