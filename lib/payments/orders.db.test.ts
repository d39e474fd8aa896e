import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testPolicy } from "@/db/testing/collection";
import { auditOf, openDatabase } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import { applyToStudent } from "@/lib/roster/mutations/bulk";
import { recordOnSitePayment } from "./mutations/on-site";
import { receiveNotice } from "./mutations/receive-notice";
import { reconcileDue } from "./mutations/reconcile";
import { approveRefund, payRefundByHand, refuseRefund, requestRefund } from "./mutations/refunds";
import { cancelOrder, orderState } from "./mutations/student-orders";
import { arrived, noticeOf } from "./testing/pay-world";
import { minutesLater, type Payers, payers } from "./testing/payers";

const connection = openDatabase();
let at: Payers;

beforeAll(async () => {
  at = await payers(connection, 30);
}, 120_000);
afterAll(() => at.world.stop());

/** One of the students, each test its own. */
let used = 0;
const somebody = () => at.enrollmentIds[used++] ?? "";

async function notify(no: string, fault: Parameters<typeof noticeOf>[2] = "none", id?: string) {
  const [headers, body] = arrived(noticeOf(at.world, no, fault, id));
  await receiveNotice(at.everywhere, at.world.platform, { headers, body });
}

const pay = (no: string, more: object = {}) => at.world.control("pay", { no, notify: false, ...more });
const orderOf = async (orderId: string) => (await at.books()).orders.find(({ id }) => id === orderId);
const ledgerOf = async (orderId: string) =>
  (await at.books()).ledger
    .filter((row) => row.orderId === orderId)
    .map(({ direction, amountFen }) => `${direction} ${amountFen}`);
const refundsOf = async (orderId: string) =>
  (await at.books()).refunds.filter((row) => row.orderId === orderId);

async function paid(student = somebody()) {
  const order = await at.order(student);
  await pay(order.no);
  await notify(order.no);
  return { student, ...order };
}

describe("an order", () => {
  it("is the same one as long as it is open, and carries what the phone pays with", async () => {
    const student = somebody();
    const order = await at.order(student);
    expect(order).toMatchObject({ kind: "collection", amountFen: 3000, state: "open", channel: "wechat" });
    expect(order.pay?.package).toMatch(/^prepay_id=wx/);
    expect(order.no).toMatch(/^\d{20}$/);
    expect((await at.order(student)).orderId).toBe(order.orderId);
    expect((await at.order(student, "fee", minutesLater(at.ctx, 29.5))).orderId).not.toBe(order.orderId);
    expect((await orderOf(order.orderId))?.state).toBe("closed");
  });

  it("is one even where a nervous finger asks several times at once", async () => {
    const student = somebody();
    const orders = await Promise.all(Array.from({ length: 5 }, () => at.order(student)));
    expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(1);
  });

  it("is paid by a notice, once, however often it comes", async () => {
    const { student, orderId, no } = await paid();
    await notify(no);
    await notify(no, "none", "a-notice-of-its-own");
    await notify(no, "none", "a-notice-of-its-own");
    expect(await ledgerOf(orderId)).toEqual(["in 3000"]);
    expect(await at.feeOf(student)).toBe("paid");
    expect(await auditOf(connection.db, orderId)).toEqual(["order.open", "order.pay"]);
    await expect(at.order(student)).rejects.toMatchObject({ code: "nothingToPay", params: { fee: "paid" } });
  });

  it.each(["wrongSignature", "forged", "old", "probe", "wrongAmount", "wrongMerchant"] as const)(
    "is not paid by a notice that is %s",
    async (fault) => {
      const student = somebody();
      const { orderId, no } = await at.order(student);
      await pay(no);
      await expect(notify(no, fault)).rejects.toMatchObject({ code: "noticeRefused", status: 400 });
      expect(await ledgerOf(orderId)).toEqual([]);
      expect(await at.feeOf(student)).toBe("due");
      const isTold = fault === "wrongAmount" || fault === "wrongMerchant";
      expect(await auditOf(connection.db, orderId)).toEqual([
        "order.open",
        ...(isTold ? ["payment.refuse"] : []),
      ]);
      // The right notice still counts.
      await notify(no);
      expect(await at.feeOf(student)).toBe("paid");
    },
  );

  it("is seen as paid by the student who asks before the notice is there", async () => {
    const { student, order } = await at
      .order(somebody())
      .then((made) => ({ student: made.orderId, order: made }));
    expect(student).toBe(order.orderId);
    const ref = { schoolId: at.schoolId, orderId: order.orderId };
    expect((await orderState(at.ctx, at.platform, ref)).state).toBe("open");
    await pay(order.no);
    expect((await orderState(at.ctx, at.platform, ref)).state).toBe("paid");
    await notify(order.no);
    expect(await ledgerOf(order.orderId)).toEqual(["in 3000"]);
  });

  it("can be given up until it is paid", async () => {
    const [dropped, bought] = [await at.order(somebody()), await at.order(somebody())];
    const cancel = (orderId: string) => cancelOrder(at.ctx, at.platform, { schoolId: at.schoolId, orderId });
    expect((await cancel(dropped.orderId)).state).toBe("closed");
    expect((await cancel(dropped.orderId)).state).toBe("closed");
    await expect(pay(dropped.no)).rejects.toMatchObject({ code: "ORDER_CLOSED" });
    await pay(bought.no);
    await expect(cancel(bought.orderId)).rejects.toMatchObject({ code: "orderPaid" });
    expect((await orderOf(bought.orderId))?.state).toBe("paid");
  });

  it("of a platform that does not answer can be asked for again", async () => {
    const student = somebody();
    await at.world.control("fail", { path: "/jsapi", status: 500, code: "SYSTEM_ERROR" });
    await expect(at.order(student)).rejects.toMatchObject({ code: "payUnavailable", status: 503 });
    expect((await at.order(student)).pay).not.toBeNull();
  });

  it("buys one more try without touching the fee; what the task does not offer is refused", async () => {
    const student = somebody();
    const extra = await at.order(student, "extraService");
    await pay(extra.no);
    await notify(extra.no);
    expect(await at.feeOf(student)).toBe("due");
    expect(await ledgerOf(extra.orderId)).toEqual(["in 100"]);
    await expect(at.order(student, "replacement")).rejects.toMatchObject({ code: "notOffered" });
  });

  it("costs nothing where the fee is waived", async () => {
    const student = somebody();
    const deed = {
      schoolId: at.schoolId,
      enrollmentId: student,
      action: "waive",
      reason: "困难学生",
    } as const;
    await applyToStudent(at.operator, deed);
    expect(await at.order(student)).toMatchObject({
      amountFen: 0,
      state: "paid",
      channel: "waived",
      pay: null,
    });
    expect(await at.feeOf(student)).toBe("waived");
  });

  it("costs nothing where the task is free, and asks no platform", async () => {
    const free = await payers(connection, 1, testPolicy());
    free.world.stop();
    expect(await free.order()).toMatchObject({ amountFen: 0, state: "paid", channel: "free", pay: null });
    expect(await free.feeOf()).toBe("notDue");
  });
});

describe("reconciling", () => {
  it("finds what no notice told, at 1, 5 and 30 minutes and a day, and closes what nobody paid", async () => {
    const [lost, left] = [await at.order(somebody()), await at.order(somebody())];
    await pay(lost.no);
    const look = (minutes: number) => reconcileDue(minutesLater(at.everywhere, minutes), at.world.platform);
    await look(0.5);
    expect((await orderOf(lost.orderId))?.state).toBe("open");
    await look(1.1);
    expect((await orderOf(lost.orderId))?.state).toBe("paid");
    const plan = async () => {
      const { checks, createdAt, nextCheckAt, state } = (await orderOf(left.orderId)) ?? {};
      const minutes = nextCheckAt && createdAt && (nextCheckAt.getTime() - createdAt.getTime()) / 60_000;
      return [state, checks, minutes];
    };
    expect(await plan()).toEqual(["open", 1, 5]);
    await look(5.1);
    expect(await plan()).toEqual(["open", 2, 30]);
    await look(30.1);
    expect(await plan()).toEqual(["closed", 3, 1440]);
    await look(1441);
    expect(await plan()).toEqual(["closed", 4, null]);
    expect(at.world.books.orders.get(left.no)?.state).toBe("CLOSED");
  });
});

describe("money that is not owed", () => {
  it("and comes for a closed order is booked, and waits to go back", async () => {
    const student = somebody();
    const order = await at.order(student);
    // Paid in the last second: the platform has it, our clock has closed the order.
    const second = await at.order(student, "fee", minutesLater(at.ctx, 29.9));
    await pay(order.no);
    await notify(order.no);
    expect(await ledgerOf(order.orderId)).toEqual(["in 3000"]);
    expect(await refundsOf(order.orderId)).toMatchObject([
      { cause: "late", state: "requested", requestedBy: null },
    ]);
    expect((await orderOf(order.orderId))?.state).toBe("refunding");
    expect(await at.feeOf(student)).toBe("due");
    expect(second.orderId).not.toBe(order.orderId);
    // Where finance keeps it after all, it settles the fee.
    const [refund] = await refundsOf(order.orderId);
    await refuseRefund(at.finance, {
      schoolId: at.schoolId,
      refundId: refund?.id ?? "",
      reason: "学生要求保留",
    });
    expect(await at.feeOf(student)).toBe("paid");
  });

  it("because it was taken by hand meanwhile, waits to go back", async () => {
    const student = somebody();
    const order = await at.order(student);
    await pay(order.no);
    await recordOnSitePayment(at.finance, {
      schoolId: at.schoolId,
      enrollmentId: student,
      receiptNo: "A-1001",
    });
    expect(await at.feeOf(student)).toBe("paid");
    await notify(order.no);
    expect(await refundsOf(order.orderId)).toMatchObject([{ cause: "late", state: "requested" }]);
    expect(await at.feeOf(student)).toBe("paid");
    const other = { schoolId: at.schoolId, enrollmentId: somebody(), receiptNo: "A-1001" };
    await expect(recordOnSitePayment(at.finance, other)).rejects.toMatchObject({ code: "receiptTaken" });
    expect(await at.feeOf(other.enrollmentId)).toBe("due");
  });
});

describe("a refund", () => {
  const request = (orderId: string, reason = "重复缴费") =>
    requestRefund(at.support, { schoolId: at.schoolId, orderId, reason });
  const look = (minutes: number) => reconcileDue(minutesLater(at.everywhere, minutes), at.world.platform);

  it("goes from request over approval and the platform's word to the ledger, in its steps", async () => {
    const { student, orderId } = await paid();
    const { refundId } = await request(orderId);
    expect(await at.feeOf(student)).toBe("refunding");
    await expect(request(orderId)).rejects.toMatchObject({ code: "orderState" });
    await look(0.1);
    expect(await refundsOf(orderId)).toMatchObject([{ state: "requested", platformNo: null }]);
    await approveRefund(at.finance, { schoolId: at.schoolId, refundId });
    await look(0.1);
    const [sent] = await refundsOf(orderId);
    expect(sent).toMatchObject({ state: "processing", platformNo: expect.any(String) });
    expect(await ledgerOf(orderId)).toEqual(["in 3000"]);
    const [notice] = await at.world.control("refund", { no: sent?.no, status: "SUCCESS" });
    if (!notice) throw new Error("the platform was to send a notice");
    const [headers, body] = arrived(notice);
    for (let times = 0; times < 3; times++)
      await receiveNotice(at.everywhere, at.world.platform, { headers, body });
    expect(await refundsOf(orderId)).toMatchObject([{ state: "done" }]);
    expect(await ledgerOf(orderId)).toEqual(["in 3000", "out 3000"]);
    expect(await at.feeOf(student)).toBe("refunded");
    expect((await at.order(student)).state).toBe("open");
    expect(await auditOf(connection.db, refundId)).toEqual([
      ...["refund.request", "refund.approve", "refund.follow", "refund.follow"],
    ]);
  });

  it("that is approved goes out once with its number, however often the answer gets lost", async () => {
    const { orderId } = await paid();
    const { refundId } = await request(orderId);
    await approveRefund(at.finance, { schoolId: at.schoolId, refundId });
    await at.world.control("fail", { path: "/refunds", status: 500, code: "SYSTEM_ERROR", times: 2 });
    await look(0.1);
    expect(await refundsOf(orderId)).toMatchObject([{ state: "approved", problem: "SYSTEM_ERROR" }]);
    await look(60);
    await look(120);
    const [refund] = await refundsOf(orderId);
    expect(refund?.state).toBe("processing");
    expect([...at.world.books.refunds.values()].filter(({ no }) => no === refund?.no)).toHaveLength(1);
    await at.world.control("refund", { no: refund?.no, status: "SUCCESS", notify: false });
    await look(24 * 60);
    expect(await refundsOf(orderId)).toMatchObject([{ state: "done" }]);
  });

  it("that the platform cannot pay out waits for finance, who gives it back by hand", async () => {
    const { student, orderId } = await paid();
    const { refundId } = await request(orderId);
    const ref = { schoolId: at.schoolId, refundId };
    await approveRefund(at.finance, ref);
    await look(0.1);
    const [sent] = await refundsOf(orderId);
    await at.world.control("refund", { no: sent?.no, status: "ABNORMAL", notify: false });
    await look(24 * 60);
    expect(await refundsOf(orderId)).toMatchObject([{ state: "abnormal" }]);
    expect(await at.feeOf(student)).toBe("refunding");
    await payRefundByHand(at.finance, { ...ref, reason: "银行转账，凭证 0612" });
    expect(await ledgerOf(orderId)).toEqual(["in 3000", "out 3000"]);
    expect(await at.feeOf(student)).toBe("refunded");
    await expect(payRefundByHand(at.finance, { ...ref, reason: "再一次" })).rejects.toMatchObject({
      code: "refundState",
    });
  });

  it("that is refused, by somebody else than who asked, leaves the order paid", async () => {
    const { student, orderId } = await paid();
    const { refundId } = await request(orderId);
    const ref = { schoolId: at.schoolId, refundId };
    await expect(approveRefund(at.support, ref)).rejects.toMatchObject({ code: "forbidden" });
    await refuseRefund(at.finance, { ...ref, reason: "照片已通过" });
    expect(await at.feeOf(student)).toBe("paid");
    expect((await orderOf(orderId))?.state).toBe("paid");
    await expect(approveRefund(at.finance, ref)).rejects.toMatchObject({ code: "refundState" });
  });

  it("is never decided by who asked for it, whatever else the person may do", async () => {
    const { orderId } = await paid();
    const grants = (["support", "finance"] as const).map((role) => ({ role, schoolId: at.schoolId }));
    const both = await staffMember(connection.db, ...grants);
    const { refundId } = await requestRefund(both, { schoolId: at.schoolId, orderId, reason: "重复缴费" });
    const ref = { schoolId: at.schoolId, refundId };
    await expect(approveRefund(both, ref)).rejects.toMatchObject({ code: "refundOwn" });
    await expect(refuseRefund(both, { ...ref, reason: "x" })).rejects.toMatchObject({ code: "refundOwn" });
    await approveRefund(at.finance, ref);
  });
});
