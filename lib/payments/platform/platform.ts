/** What the platform is told of an order. Amounts are fen. */
export type OrderToPlace = {
  no: string;
  description: string;
  amountFen: number;
  expiresAt: Date;
  /** Who pays, as WeChat knows the account. */
  openid: string;
};

export const TRADE_STATES = [
  ...(["SUCCESS", "REFUND", "NOTPAY", "CLOSED", "REVOKED", "USERPAYING", "PAYERROR"] as const),
] as const;

/** A payment as the platform knows it. */
export type Transaction = {
  appId: string;
  merchantId: string;
  orderNo: string;
  state: (typeof TRADE_STATES)[number];
  /** Null until somebody has paid. */
  transactionId: string | null;
  succeededAt: Date | null;
  amountFen: number;
  currency: string;
};

export const REFUND_STATUSES = ["SUCCESS", "CLOSED", "PROCESSING", "ABNORMAL"] as const;

export type RefundToSend = {
  no: string;
  orderNo: string;
  amountFen: number;
  totalFen: number;
  reason: string;
};

/** A refund as the platform knows it; PROCESSING means accepted, not paid out. */
export type RefundAnswer = {
  no: string;
  orderNo: string;
  platformNo: string;
  status: (typeof REFUND_STATUSES)[number];
  succeededAt: Date | null;
  amountFen: number;
};

/** A notice that the platform has signed. */
export type Notice = { id: string; type: string } & (
  | { about: "payment"; transaction: Transaction }
  | { about: "refund"; refund: RefundAnswer }
);

/** One movement of a day's bill. `no` is the order's number, of a refund the refund's. */
export type BillLine = { kind: "payment" | "refund"; no: string; orderNo: string; amountFen: number };

/** What the mini program hands to `wx.requestPayment`. */
export type PayCall = {
  appId: string;
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: "RSA";
  paySign: string;
};

/** A platform that takes and gives back money: 微信支付 or the stand-in that speaks its protocol. */
export type PayPlatform = {
  /** Accounts that a notice has to name. */
  appId: string;
  merchantId: string;
  place: (order: OrderToPlace) => Promise<{ prepayId: string }>;
  payCall: (prepayId: string) => PayCall;
  query: (orderNo: string) => Promise<Transaction>;
  close: (orderNo: string) => Promise<void>;
  refund: (refund: RefundToSend) => Promise<RefundAnswer>;
  queryRefund: (no: string) => Promise<RefundAnswer>;
  /** Null where the platform has no bill of that day, which is how it says that nothing moved. */
  bill: (day: string) => Promise<BillLine[] | null>;
  /** @throws PayError badSignature where the notice is not the platform's */
  readNotice: (headers: Headers, body: Buffer) => Promise<Notice>;
};

/** Codes of our own beside the platform's. */
type OwnCode = "badSignature" | "unreachable" | "badAnswer";

/** The platform refused, or what came is not from it. */
export class PayError extends Error {
  constructor(
    readonly code: OwnCode | (string & {}),
    readonly status = 0,
  ) {
    super(code);
    this.name = "PayError";
  }

  /** True where the same call with the same number may succeed later. */
  get isPassing(): boolean {
    return (
      this.status >= 500 ||
      this.status === 429 ||
      ["unreachable", "SYSTEM_ERROR", "FREQUENCY_LIMITED", "USERPAYING", "NOT_ENOUGH"].includes(this.code)
    );
  }
}
