import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { testPolicy } from "@/db/testing/collection";
import { auditOf, openDatabase } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import { waiveFee } from "@/lib/roster/mutations/bulk";
import { recordOnSitePayment } from "./mutations/on-site";
import { refuseRefund } from "./mutations/refunds";
import { cancelOrder, orderState } from "./mutations/student-orders";
import { moneyOf } from "./rows/returned";
import { minutesLater, type Payers, payers } from "./testing/payers";

const connection = openDatabase();
let at: Payers;

beforeAll(async () => {
  at = await payers(connection, 30);
}, 120_000);
afterAll(() => at.world.stop());

describe("an order", () => {
  it("is the same one as long as it is open, and carries what the phone pays with", async () => {
    const student = at.somebody();
    const order = await at.order(student);
    expect(order).toMatchObject({ kind: "collection", amountFen: 3000, state: "open", channel: "wechat" });
    expect(order.pay?.package).toMatch(/^prepay_id=wx/);
    expect(order.no).toMatch(/^\d{20}$/);
    expect((await at.order(student)).orderId).toBe(order.orderId);
    expect((await at.order(student, "fee", minutesLater(at.ctx, 29.5))).orderId).not.toBe(order.orderId);
    expect((await at.orderOf(order.orderId))?.state).toBe("closed");
  });

  it("is one even where a nervous finger asks several times at once", async () => {
    const student = at.somebody();
    const orders = await Promise.all(Array.from({ length: 5 }, () => at.order(student)));
    expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(1);
  });

  it("is paid by a notice, once, however often it comes", async () => {
    const { student, orderId, no } = await at.paid();
    await at.notify(no);
    await at.notify(no, "none", "a-notice-of-its-own");
    await at.notify(no, "none", "a-notice-of-its-own");
    expect(await at.ledgerOf(orderId)).toEqual(["in 3000"]);
    expect(await at.feeOf(student)).toBe("paid");
    expect(await auditOf(connection.db, orderId)).toEqual(["order.open", "order.pay"]);
    await expect(at.order(student)).rejects.toMatchObject({ code: "nothingToPay", params: { fee: "paid" } });
  });

  it("for a shoot on site settles the fee all the same, and the student is told what it was paid for", async () => {
    const moneyFor = (enrollmentId: string) =>
      inSchoolScope(connection.db, [at.schoolId], 0, (tx) =>
        moneyOf(tx, { schoolId: at.schoolId, enrollmentId }),
      );
    const student = at.somebody();
    const { no } = await at.order(student, "onSite");
    expect(await moneyFor(student)).toMatchObject({ paidFen: 0, forOnSite: false });
    await at.pay(no);
    await at.notify(no);
    expect(await at.feeOf(student)).toBe("paid");
    expect(await moneyFor(student)).toMatchObject({ paidFen: 3000, forOnSite: true });
    expect(await moneyFor((await at.paid()).student)).toMatchObject({ paidFen: 3000, forOnSite: false });
  });

  it.each(["wrongSignature", "forged", "old", "probe", "wrongAmount", "wrongMerchant"] as const)(
    "is not paid by a notice that is %s",
    async (fault) => {
      const student = at.somebody();
      const { orderId, no } = await at.order(student);
      await at.pay(no);
      await expect(at.notify(no, fault)).rejects.toMatchObject({ code: "noticeRefused", status: 400 });
      expect(await at.ledgerOf(orderId)).toEqual([]);
      expect(await at.feeOf(student)).toBe("due");
      const isTold = fault === "wrongAmount" || fault === "wrongMerchant";
      expect(await auditOf(connection.db, orderId)).toEqual([
        "order.open",
        ...(isTold ? ["payment.refuse"] : []),
      ]);
      // The right notice still counts.
      await at.notify(no);
      expect(await at.feeOf(student)).toBe("paid");
    },
  );

  it("is seen as paid by the student who asks before the notice is there", async () => {
    const { student, order } = await at
      .order(at.somebody())
      .then((made) => ({ student: made.orderId, order: made }));
    expect(student).toBe(order.orderId);
    const ref = { schoolId: at.schoolId, orderId: order.orderId };
    expect((await orderState(at.ctx, at.platform, ref)).state).toBe("open");
    await at.pay(order.no);
    expect((await orderState(at.ctx, at.platform, ref)).state).toBe("paid");
    await at.notify(order.no);
    expect(await at.ledgerOf(order.orderId)).toEqual(["in 3000"]);
  });

  it("can be given up until it is paid", async () => {
    const [dropped, bought] = [await at.order(at.somebody()), await at.order(at.somebody())];
    const cancel = (orderId: string) => cancelOrder(at.ctx, at.platform, { schoolId: at.schoolId, orderId });
    expect((await cancel(dropped.orderId)).state).toBe("closed");
    expect((await cancel(dropped.orderId)).state).toBe("closed");
    await expect(at.pay(dropped.no)).rejects.toMatchObject({ code: "ORDER_CLOSED" });
    await at.pay(bought.no);
    await expect(cancel(bought.orderId)).rejects.toMatchObject({ code: "orderPaid" });
    expect((await at.orderOf(bought.orderId))?.state).toBe("paid");
  });

  it("of a platform that does not answer can be asked for again", async () => {
    const student = at.somebody();
    await at.world.control("fail", { path: "/jsapi", status: 500, code: "SYSTEM_ERROR" });
    await expect(at.order(student)).rejects.toMatchObject({ code: "payUnavailable", status: 503 });
    expect((await at.order(student)).pay).not.toBeNull();
  });

  it("buys one more try without touching the fee; what the task does not offer is refused", async () => {
    const student = at.somebody();
    const extra = await at.order(student, "extraService");
    await at.pay(extra.no);
    await at.notify(extra.no);
    expect(await at.feeOf(student)).toBe("due");
    expect(await at.ledgerOf(extra.orderId)).toEqual(["in 100"]);
    await expect(at.order(student, "replacement")).rejects.toMatchObject({ code: "notOffered" });
  });

  it("costs nothing where the fee is waived", async () => {
    const student = at.somebody();
    const deed = { schoolId: at.schoolId, enrollmentId: student, reason: "困难学生" };
    const finance = await staffMember(connection.db, { role: "finance", schoolId: at.schoolId });
    await waiveFee(finance, deed);
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
    const [lost, left] = [await at.order(at.somebody()), await at.order(at.somebody())];
    await at.pay(lost.no);
    await at.look(0.5);
    expect((await at.orderOf(lost.orderId))?.state).toBe("open");
    await at.look(1.1);
    expect((await at.orderOf(lost.orderId))?.state).toBe("paid");
    const plan = async () => {
      const { checks, createdAt, nextCheckAt, state } = (await at.orderOf(left.orderId)) ?? {};
      const minutes = nextCheckAt && createdAt && (nextCheckAt.getTime() - createdAt.getTime()) / 60_000;
      return [state, checks, minutes];
    };
    expect(await plan()).toEqual(["open", 1, 5]);
    await at.look(5.1);
    expect(await plan()).toEqual(["open", 2, 30]);
    await at.look(30.1);
    expect(await plan()).toEqual(["closed", 3, 1440]);
    await at.look(1441);
    expect(await plan()).toEqual(["closed", 4, null]);
    expect(at.world.books.orders.get(left.no)?.state).toBe("CLOSED");
  });
});

describe("money that is not owed", () => {
  it("and comes for a closed order is booked, and waits to go back", async () => {
    const student = at.somebody();
    const order = await at.order(student);
    // Paid in the last second: the platform has it, our clock has closed the order.
    const second = await at.order(student, "fee", minutesLater(at.ctx, 29.9));
    await at.pay(order.no);
    await at.notify(order.no);
    expect(await at.ledgerOf(order.orderId)).toEqual(["in 3000"]);
    expect(await at.refundsOf(order.orderId)).toMatchObject([
      { cause: "late", state: "requested", requestedBy: null },
    ]);
    expect((await at.orderOf(order.orderId))?.state).toBe("refunding");
    expect(await at.feeOf(student)).toBe("due");
    expect(second.orderId).not.toBe(order.orderId);
    // Where finance keeps it after all, it settles the fee.
    const [refund] = await at.refundsOf(order.orderId);
    await refuseRefund(at.finance, {
      schoolId: at.schoolId,
      refundId: refund?.id ?? "",
      reason: "学生要求保留",
    });
    expect(await at.feeOf(student)).toBe("paid");
  });

  it("because it was taken by hand meanwhile, waits to go back", async () => {
    const student = at.somebody();
    const order = await at.order(student);
    await at.pay(order.no);
    await recordOnSitePayment(at.finance, {
      schoolId: at.schoolId,
      enrollmentId: student,
      receiptNo: "A-1001",
    });
    expect(await at.feeOf(student)).toBe("paid");
    await at.notify(order.no);
    expect(await at.refundsOf(order.orderId)).toMatchObject([{ cause: "late", state: "requested" }]);
    expect(await at.feeOf(student)).toBe("paid");
    const other = { schoolId: at.schoolId, enrollmentId: at.somebody(), receiptNo: "A-1001" };
    await expect(recordOnSitePayment(at.finance, other)).rejects.toMatchObject({ code: "receiptTaken" });
    expect(await at.feeOf(other.enrollmentId)).toBe("due");
  });
});
