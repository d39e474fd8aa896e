import { generateKeyPairSync } from "node:crypto";
import type { AddressInfo } from "node:net";
import { type Books, openBooks } from "../platform/fake/books";
import { selfSigned } from "../platform/fake/certificate";
import { CONTROLS } from "../platform/fake/control";
import { type Fault, paymentNotice, refundNotice, type SentNotice } from "../platform/fake/notices";
import { fakeServer } from "../platform/fake/server";
import type { PayPlatform } from "../platform/platform";
import { wechatPlatform } from "../platform/wechat";

const SERIAL = "5A17C0DE00000001";
const PUBLIC_KEY_ID = "PUB_KEY_ID_0119000000012026112200000001";
const MERCHANT = { appId: "wx00000000000000fa", merchantId: "1900000001", serialNo: "7777777777777777" };
const API_KEY = "0123456789abcdef0123456789abcdef";

type Options = { keys?: "certificate" | "publicKey"; now?: () => Date };

/** The stand-in as a server of its own, and our client as it would call the real platform. */
export async function payWorld({ keys = "certificate", now = () => new Date() }: Options = {}) {
  const ours = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const theirs = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const [from, to] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 365 * 86_400_000)];
  const serial = keys === "certificate" ? SERIAL : PUBLIC_KEY_ID;
  const certificate = selfSigned(theirs, { serial: SERIAL, name: "Fake Platform", from, to });
  const books = openBooks(
    {
      merchant: { ...MERCHANT, publicKey: ours.publicKey, apiKey: API_KEY },
      own: { serial, certificate, ...theirs },
      now,
    },
    { orders: [], refunds: [] },
  );
  const server = fakeServer(books, { onChange: () => {}, refundAfterMs: null });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const platform = wechatPlatform({
    ...{ ...MERCHANT, baseUrl: `http://127.0.0.1:${port}`, apiKey: API_KEY },
    privateKey: ours.privateKey,
    publicKey: keys === "publicKey" ? { id: PUBLIC_KEY_ID, key: theirs.publicKey } : null,
    notifyUrl: "https://console.test/api/pay/wechat",
    now,
  });
  return {
    books,
    platform,
    keys: { ours, theirs },
    control: (name: string, body: object) => control(books, name, body),
    stop: () => server.close(),
  };
}

export type PayWorld = Awaited<ReturnType<typeof payWorld>>;

/** Does what the control endpoint does, its notices caught in place of sent. */
async function control(books: Books, name: string, body: object): Promise<SentNotice[]> {
  const caught: SentNotice[] = [];
  await CONTROLS[name]?.(books, body, async (notice) => {
    caught.push(notice);
    return 204;
  });
  return caught;
}

/** The notice of an order, right or wrong in some way. */
export function noticeOf({ books }: PayWorld, no: string, fault: Fault = "none", id?: string): SentNotice {
  const order = books.orders.get(no);
  if (!order) throw new Error("the platform knows no such order");
  return paymentNotice(books, order, fault, id);
}

export function refundNoticeOf({ books }: PayWorld, no: string): SentNotice {
  const refund = books.refunds.get(no);
  if (!refund) throw new Error("the platform knows no such refund");
  return refundNotice(books, refund, "none");
}

/** A notice as it arrives. */
export const arrived = ({ headers, body }: SentNotice) =>
  [new Headers(headers), Buffer.from(body)] satisfies Parameters<PayPlatform["readNotice"]>;
