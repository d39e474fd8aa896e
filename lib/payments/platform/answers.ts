import { z } from "zod";
import { PayError, REFUND_STATUSES, type RefundAnswer, TRADE_STATES, type Transaction } from "./platform";

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const transactionSchema = z
  .object({
    appid: z.string(),
    mchid: z.string(),
    out_trade_no: z.string(),
    transaction_id: z.string().optional(),
    trade_state: z.enum(TRADE_STATES),
    success_time: moment.optional(),
    amount: z.object({ total: z.number().int(), currency: z.string().default("CNY") }).optional(),
  })
  .transform(
    (found): Transaction => ({
      appId: found.appid,
      merchantId: found.mchid,
      orderNo: found.out_trade_no,
      state: found.trade_state,
      transactionId: found.transaction_id || null,
      succeededAt: found.success_time ?? null,
      amountFen: found.amount?.total ?? 0,
      currency: found.amount?.currency ?? "CNY",
    }),
  );

/** An answer says `status`, a notice `refund_status`. */
export const refundSchema = z
  .object({
    out_refund_no: z.string(),
    out_trade_no: z.string(),
    refund_id: z.string(),
    status: z.enum(REFUND_STATUSES).optional(),
    refund_status: z.enum(REFUND_STATUSES).optional(),
    success_time: moment.optional(),
    amount: z.object({ refund: z.number().int() }),
  })
  .transform((found, issues): RefundAnswer => {
    const status = found.status ?? found.refund_status;
    if (!status) {
      issues.addIssue({ code: "custom", message: "no status" });
      return z.NEVER;
    }
    return {
      no: found.out_refund_no,
      orderNo: found.out_trade_no,
      platformNo: found.refund_id,
      status,
      succeededAt: found.success_time ?? null,
      amountFen: found.amount.refund,
    };
  });

export const placedSchema = z.object({ prepay_id: z.string().min(1) });

export const errorSchema = z.object({ code: z.string().default("UNKNOWN") });

const sealed = z.object({
  algorithm: z.literal("AEAD_AES_256_GCM"),
  ciphertext: z.string(),
  nonce: z.string(),
  associated_data: z.string().optional(),
});

export const certificatesSchema = z.object({
  data: z.array(z.object({ serial_no: z.string(), encrypt_certificate: sealed })),
});

export const noticeSchema = z.object({
  id: z.string().min(1).max(64),
  event_type: z.string(),
  resource_type: z.literal("encrypt-resource"),
  resource: sealed.extend({ original_type: z.enum(["transaction", "refund"]) }),
});

export const billSchema = z.object({
  hash_type: z.literal("SHA1"),
  hash_value: z.string(),
  download_url: z.url(),
});

/** @throws PayError badAnswer */
export function parseAnswer<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  const parsed = schema.safeParse(fromJson(text));
  if (!parsed.success) throw new PayError("badAnswer");
  return parsed.data;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
