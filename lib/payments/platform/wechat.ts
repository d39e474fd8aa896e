import { createHash, type KeyObject, randomBytes } from "node:crypto";
import type { z } from "zod";
import {
  billSchema,
  errorSchema,
  noticeSchema,
  parseAnswer,
  placedSchema,
  refundSchema,
  transactionSchema,
} from "./answers";
import { parseBill } from "./bill";
import { type Notice, PayError, type PayPlatform } from "./platform";
import { platformKeys } from "./platform-keys";
import { authorization, sign, unseal } from "./signature";
import { type KeyOf, requireSigned } from "./verify";

export type WechatOptions = {
  baseUrl: string;
  appId: string;
  merchantId: string;
  /** Serial number of the merchant's certificate, and its private key. */
  serialNo: string;
  privateKey: KeyObject;
  apiKey: string;
  publicKey: { id: string; key: KeyObject } | null;
  /** Where the platform sends its notices: https, no query. */
  notifyUrl: string;
  now: () => Date;
};

/** An answer that takes longer is no answer; the same number is then asked about. */
const TIMEOUT_MS = 10_000;

/** Longest reason that the platform shows to the student. */
const REASON_LIMIT = 80;

/** 微信支付 APIv3 of a direct merchant. */
export function wechatPlatform(options: WechatOptions): PayPlatform {
  const { baseUrl, appId, merchantId, serialNo, privateKey, apiKey, publicKey, notifyUrl, now } = options;
  const nonceStr = () => randomBytes(16).toString("hex");
  const seconds = () => String(Math.floor(now().getTime() / 1000));

  async function send(method: "GET" | "POST", url: URL, body: string): Promise<Response> {
    const headers: Record<string, string> = {
      accept: "application/json",
      "user-agent": "qingcong-console",
      authorization: authorization(
        { merchantId, serialNo, key: privateKey },
        { method, target: url.pathname + url.search, body },
        { timestamp: seconds(), nonce: nonceStr() },
      ),
    };
    if (body) headers["content-type"] = "application/json";
    if (publicKey) headers["wechatpay-serial"] = publicKey.id;
    try {
      return await fetch(url, {
        method,
        headers,
        body: body || undefined,
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      throw new PayError("unreachable");
    }
  }

  /** Sends, and takes the answer only from the platform; refusals of its gateway come without a signature. */
  async function call(
    method: "GET" | "POST",
    path: string,
    content: object | null,
    keyFor: (body: string) => KeyOf,
  ): Promise<string> {
    const answer = await send(method, new URL(path, baseUrl), content ? JSON.stringify(content) : "");
    const body = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw new PayError(parseAnswer(errorSchema, body.toString() || "{}").code, answer.status);
    await requireSigned(answer.headers, body, keyFor(body.toString()), now());
    return body.toString();
  }

  const keyOf: KeyOf = platformKeys({
    ...{ apiKey, publicKey, now },
    fetchCertificates: (open) => call("GET", "/v3/certificates", null, open),
  });
  const ask = async <Schema extends z.ZodType>(schema: Schema, path: string, content: object | null = null) =>
    parseAnswer(schema, await call(content ? "POST" : "GET", path, content, () => keyOf));
  const orderPath = (no: string) => `/v3/pay/transactions/out-trade-no/${encodeURIComponent(no)}`;

  return {
    appId,
    merchantId,
    place: async ({ no, description, amountFen, expiresAt, openid }) => {
      const { prepay_id } = await ask(placedSchema, "/v3/pay/transactions/jsapi", {
        ...{ appid: appId, mchid: merchantId, description, out_trade_no: no, notify_url: notifyUrl },
        time_expire: inChina(expiresAt),
        amount: { total: amountFen, currency: "CNY" },
        payer: { openid },
      });
      return { prepayId: prepay_id };
    },
    payCall: (prepayId) => {
      const call = { appId, timeStamp: seconds(), nonceStr: nonceStr(), package: `prepay_id=${prepayId}` };
      const paySign = sign(privateKey, call.appId, call.timeStamp, call.nonceStr, call.package);
      return { ...call, signType: "RSA", paySign };
    },
    query: (no) => ask(transactionSchema, `${orderPath(no)}?mchid=${merchantId}`),
    close: async (no) => {
      await call("POST", `${orderPath(no)}/close`, { mchid: merchantId }, () => keyOf);
    },
    refund: ({ no, orderNo, amountFen, totalFen, reason }) =>
      ask(refundSchema, "/v3/refund/domestic/refunds", {
        ...{ out_trade_no: orderNo, out_refund_no: no, reason: reason.slice(0, REASON_LIMIT) },
        notify_url: notifyUrl,
        amount: { refund: amountFen, total: totalFen, currency: "CNY" },
      }),
    queryRefund: (no) => ask(refundSchema, `/v3/refund/domestic/refunds/${encodeURIComponent(no)}`),
    bill: async (day) => {
      try {
        const { download_url, hash_value } = await ask(
          billSchema,
          `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`,
        );
        // The file itself is not signed: the signed answer names its hash.
        const file = await send("GET", new URL(download_url), "");
        const bytes = Buffer.from(await file.arrayBuffer());
        const hash = createHash("sha1").update(bytes).digest("hex");
        if (!file.ok || hash !== hash_value.toLowerCase()) throw new PayError("badAnswer", file.status);
        return parseBill(bytes.toString());
      } catch (error) {
        if (error instanceof PayError && error.code === "NO_STATEMENT_EXIST") return null;
        throw error;
      }
    },
    readNotice: async (headers, body): Promise<Notice> => {
      await requireSigned(headers, body, keyOf, now());
      const { id, event_type: type, resource } = parseAnswer(noticeSchema, body.toString());
      const text = unsealed(apiKey, resource);
      return resource.original_type === "transaction"
        ? { id, type, about: "payment", transaction: parseAnswer(transactionSchema, text) }
        : { id, type, about: "refund", refund: parseAnswer(refundSchema, text) };
    },
  };
}

function unsealed(apiKey: string, resource: Parameters<typeof unseal>[1]): string {
  try {
    return unseal(apiKey, resource);
  } catch {
    throw new PayError("badSignature");
  }
}

/** `2026-06-12T15:01:00+08:00`, the form that the platform documents. */
function inChina(moment: Date): string {
  return `${new Date(moment.getTime() + 8 * 3600_000).toISOString().slice(0, 19)}+08:00`;
}
