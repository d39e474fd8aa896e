import { createVerify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrived, noticeOf, type PayWorld, payWorld, refundNoticeOf } from "../testing/pay-world";
import { parseBill } from "./bill";
import { seal } from "./fake/sealing";
import type { OrderToPlace } from "./platform";
import { PayError } from "./platform";
import { unseal } from "./signature";

let world: PayWorld;
let made = 0;
const worlds: PayWorld[] = [];

async function open(options: Parameters<typeof payWorld>[0]) {
  const opened = await payWorld(options);
  worlds.push(opened);
  return opened;
}

beforeAll(async () => {
  world = await open({});
});
afterAll(() => {
  for (const one of worlds) one.stop();
});

const order = (change: Partial<OrderToPlace> = {}): OrderToPlace => ({
  no: `2026112200000${String(++made).padStart(7, "0")}`,
  description: "毕业生图像采集",
  amountFen: 3000,
  expiresAt: new Date(Date.now() + 1_800_000),
  openid: "o-student",
  ...change,
});

async function paid() {
  const one = order();
  await world.platform.place(one);
  await world.control("pay", { no: one.no, notify: false });
  return one;
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "ok",
    (error: unknown) => (error instanceof PayError ? error.code : "another error"),
  );

describe("the client, with the stand-in that speaks the protocol", () => {
  it("places an order, signs the call for the phone, and learns what became of it", async () => {
    const one = order();
    const { prepayId } = await world.platform.place(one);
    expect(await world.platform.place(one)).toEqual({ prepayId });
    const call = world.platform.payCall(prepayId);
    expect(call).toMatchObject({ package: `prepay_id=${prepayId}`, signType: "RSA" });
    const message = `${call.appId}\n${call.timeStamp}\n${call.nonceStr}\n${call.package}\n`;
    const isRight = createVerify("RSA-SHA256")
      .update(message)
      .verify(world.keys.ours.publicKey, call.paySign, "base64");
    expect(isRight).toBe(true);
    expect(await world.platform.query(one.no)).toMatchObject({ state: "NOTPAY", transactionId: null });
    await world.control("pay", { no: one.no });
    expect(await world.platform.query(one.no)).toMatchObject({
      ...{ state: "SUCCESS", amountFen: 3000, currency: "CNY", orderNo: one.no },
      ...{ appId: world.platform.appId, merchantId: world.platform.merchantId },
      transactionId: expect.stringMatching(/^4200\d{24}$/),
    });
  });

  it("closes an order that nobody paid, and is told where somebody has", async () => {
    const one = order();
    await world.platform.place(one);
    await world.platform.close(one.no);
    expect((await world.platform.query(one.no)).state).toBe("CLOSED");
    expect(await codeOf(world.platform.close((await paid()).no))).toBe("ORDERPAID");
  });

  it("sends money back in two steps, with the same number as often as it likes", async () => {
    const one = await paid();
    const refund = { no: `R${one.no}`, orderNo: one.no, amountFen: 3000, totalFen: 3000, reason: "未采集" };
    const first = await world.platform.refund(refund);
    expect(first).toMatchObject({ status: "PROCESSING", succeededAt: null, amountFen: 3000 });
    expect((await world.platform.refund(refund)).platformNo).toBe(first.platformNo);
    expect(await codeOf(world.platform.refund({ ...refund, no: `S${one.no}` }))).toBe("INVALID_REQUEST");
    await world.control("refund", { no: refund.no, status: "ABNORMAL" });
    expect((await world.platform.queryRefund(refund.no)).status).toBe("ABNORMAL");
    await world.control("refund", { no: refund.no, status: "SUCCESS" });
    expect(await world.platform.queryRefund(refund.no)).toMatchObject({
      status: "SUCCESS",
      succeededAt: expect.any(Date),
    });
  });

  it.each([
    [400, "PARAM_ERROR", false],
    [400, "INVALID_REQUEST", false],
    [400, "APPID_MCHID_NOT_MATCH", false],
    [400, "MCH_NOT_EXISTS", false],
    [400, "ORDER_CLOSED", false],
    [400, "ORDERPAID", false],
    [401, "SIGN_ERROR", false],
    [403, "NO_AUTH", false],
    [403, "OUT_TRADE_NO_USED", false],
    [403, "NOT_ENOUGH", true],
    [403, "RULE_LIMIT", false],
    [403, "TRADE_ERROR", false],
    [403, "USER_ACCOUNT_ABNORMAL", false],
    [404, "ORDER_NOT_EXIST", false],
    [404, "RESOURCE_NOT_EXISTS", false],
    [429, "FREQUENCY_LIMITED", true],
    [500, "SYSTEM_ERROR", true],
  ])("tells %s %s, and whether the same call may succeed later (%s)", async (status, code, isPassing) => {
    const one = order();
    await world.control("fail", { path: "/jsapi", status, code });
    const error = await world.platform.place(one).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "PayError", code, status, isPassing });
    expect(await codeOf(world.platform.place(one))).toBe("ok");
  });

  it("says of an order that it never heard of", async () => {
    expect(await codeOf(world.platform.query("20261122999999999999"))).toBe("ORDER_NOT_EXIST");
    expect(await codeOf(world.platform.queryRefund("R20261122999999999999"))).toBe("RESOURCE_NOT_EXISTS");
  });

  it("is refused with another key, and takes no answer that another key signed", async () => {
    const [other, stranger] = [await open({}), await open({})];
    other.books.merchant.publicKey = stranger.keys.ours.publicKey;
    expect(await codeOf(other.platform.query("20261122000000000001"))).toBe("SIGN_ERROR");
    stranger.books.own.privateKey = other.keys.theirs.privateKey;
    expect(await codeOf(stranger.platform.place(order()))).toBe("badSignature");
  });

  it("takes no answer that is older than five minutes", async () => {
    const slow = await open({});
    await slow.platform.place(order());
    slow.books.now = () => new Date(Date.now() - 299_000);
    expect(await codeOf(slow.platform.place(order()))).toBe("ok");
    slow.books.now = () => new Date(Date.now() - 301_000);
    expect(await codeOf(slow.platform.place(order()))).toBe("SIGN_ERROR");
  });

  it("says so where nobody answers", async () => {
    const gone = await payWorld();
    gone.stop();
    expect(await codeOf(gone.platform.query("20261122000000000001"))).toBe("unreachable");
  });

  it("works with the platform's public key as with its certificate", async () => {
    const modern = await open({ keys: "publicKey" });
    const one = order();
    await modern.platform.place(one);
    await modern.control("pay", { no: one.no, notify: false });
    expect((await modern.platform.query(one.no)).state).toBe("SUCCESS");
    const notice = await modern.platform.readNotice(...arrived(noticeOf(modern, one.no)));
    expect(notice).toMatchObject({ about: "payment", transaction: { orderNo: one.no } });
  });
});

describe("a notice", () => {
  it("is opened over its raw bytes", async () => {
    const one = await paid();
    const read = await world.platform.readNotice(...arrived(noticeOf(world, one.no)));
    expect(read).toMatchObject({
      type: "TRANSACTION.SUCCESS",
      transaction: { orderNo: one.no, amountFen: 3000, state: "SUCCESS" },
    });
    const refund = { no: `R${one.no}`, orderNo: one.no, amountFen: 3000, totalFen: 3000, reason: "未采集" };
    await world.platform.refund(refund);
    await world.control("refund", { no: refund.no, status: "SUCCESS", notify: false });
    const back = await world.platform.readNotice(...arrived(refundNoticeOf(world, refund.no)));
    expect(back).toMatchObject({ type: "REFUND.SUCCESS", about: "refund", refund: { status: "SUCCESS" } });
  });

  it.each(["wrongSignature", "forged", "old", "probe"] as const)(
    "that is %s is not the platform's",
    async (fault) => {
      const notice = noticeOf(world, (await paid()).no, fault);
      expect(await codeOf(world.platform.readNotice(...arrived(notice)))).toBe("badSignature");
    },
  );

  it("whose body was touched, or whose headers are missing, is not the platform's", async () => {
    const [headers, body] = arrived(noticeOf(world, (await paid()).no));
    expect(await codeOf(world.platform.readNotice(headers, Buffer.from(`${body} `)))).toBe("badSignature");
    expect(await codeOf(world.platform.readNotice(new Headers(), body))).toBe("badSignature");
    headers.set("wechatpay-serial", "PUB_KEY_ID_0000000000");
    expect(await codeOf(world.platform.readNotice(headers, body))).toBe("badSignature");
  });
});

describe("sealing", () => {
  const key = "0123456789abcdef0123456789abcdef";
  it("opens with the key, the nonce and the data that it was made with, also with none", () => {
    expect(unseal(key, seal(key, "明文", "transaction"))).toBe("明文");
    expect(unseal(key, { ...seal(key, "明文", ""), associated_data: undefined })).toBe("明文");
    expect(() => unseal(key, { ...seal(key, "明文", "a"), associated_data: "b" })).toThrow();
    expect(() => unseal(key.toUpperCase(), seal(key, "明文", "a"))).toThrow();
  });
});

describe("a bill", () => {
  it("lists what came and went on a day, in whole fen", async () => {
    const [bought, returned] = [await paid(), await paid()];
    const refund = {
      no: `R${returned.no}`,
      orderNo: returned.no,
      amountFen: 3000,
      totalFen: 3000,
      reason: "x",
    };
    await world.platform.refund(refund);
    const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
    const lines = await world.platform.bill(today);
    expect(lines).toContainEqual({ kind: "payment", no: bought.no, orderNo: bought.no, amountFen: 3000 });
    expect(lines).toContainEqual({ kind: "payment", no: returned.no, orderNo: returned.no, amountFen: 3000 });
    expect(lines).toContainEqual({ kind: "refund", no: refund.no, orderNo: returned.no, amountFen: 3000 });
    expect(await world.platform.bill("2001-01-01")).toBeNull();
  });

  it("is taken only whole", () => {
    const heading = "交易时间,商户订单号,交易状态,订单金额,商户退款单号,申请退款金额";
    const row = "`2026-11-22 10:00:00,`20261122000000000001,`SUCCESS,`30.10,`,`0.00";
    const bill = (...lines: string[]) => parseBill([heading, ...lines].join("\r\n"));
    expect(bill(row, "总交易单数,总额", "`1,`30.10")).toEqual([
      { kind: "payment", no: "20261122000000000001", orderNo: "20261122000000000001", amountFen: 3010 },
    ]);
    expect(() => bill(row, "总交易单数,总额", "`2,`30.10")).toThrow("badAnswer");
    expect(() => bill(row.replace("30.10", "30.1"), "总交易单数,总额", "`1,`30.10")).toThrow("badAnswer");
    expect(() => parseBill("<html>")).toThrow("badAnswer");
  });
});
