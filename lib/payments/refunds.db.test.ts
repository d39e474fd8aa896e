import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditOf, openDatabase } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import { approveRefund, payRefundByHand, refuseRefund, requestRefund } from "./mutations/refunds";
import { listOrders, refundableOrders } from "./queries";
import { loadOrderListParams } from "./search-params";
import { type Payers, payers } from "./testing/payers";

const connection = openDatabase();
let at: Payers;

beforeAll(async () => {
  at = await payers(connection, 30);
}, 120_000);
afterAll(() => at.world.stop());

describe("a refund", () => {
  const request = (orderId: string, amountFen = 3000) =>
    requestRefund(at.support, { schoolId: at.schoolId, orderId, amountFen, reason: "重复缴费" });

  it("goes from request over approval and the platform's word to the ledger, in its steps", async () => {
    const { student, orderId } = await at.paid();
    const { refundId } = await request(orderId);
    expect(await at.feeOf(student)).toBe("refunding");
    await expect(request(orderId)).rejects.toMatchObject({ code: "orderState" });
    await at.look(0.1);
    expect(await at.refundsOf(orderId)).toMatchObject([{ state: "requested", platformNo: null }]);
    await approveRefund(at.finance, { schoolId: at.schoolId, refundId });
    await at.look(0.1);
    const [sent] = await at.refundsOf(orderId);
    expect(sent).toMatchObject({ state: "processing", platformNo: expect.any(String) });
    expect(await at.ledgerOf(orderId)).toEqual(["in 3000"]);
    const [notice] = await at.world.control("refund", { no: sent?.no, status: "SUCCESS" });
    if (!notice) throw new Error("the platform was to send a notice");
    for (let times = 0; times < 3; times++) await at.take(notice);
    expect(await at.refundsOf(orderId)).toMatchObject([{ state: "done" }]);
    expect(await at.ledgerOf(orderId)).toEqual(["in 3000", "out 3000"]);
    expect(await at.feeOf(student)).toBe("refunded");
    expect((await at.order(student)).state).toBe("open");
    expect(await auditOf(connection.db, refundId)).toEqual([
      ...["refund.request", "refund.approve", "refund.follow", "refund.follow"],
    ]);
  });

  it("of a part leaves the fee paid and the order partly refunded; the rest may follow, and no more", async () => {
    const { student, orderId } = await at.paid();
    const give = async (amountFen: number, status: "SUCCESS" | "CLOSED") => {
      const { refundId } = await request(orderId, amountFen);
      const fee = await at.feeOf(student);
      await approveRefund(at.finance, { schoolId: at.schoolId, refundId });
      await at.look(0.1);
      const sent = (await at.refundsOf(orderId)).find(({ id }) => id === refundId);
      const [notice] = await at.world.control("refund", { no: sent?.no, status });
      if (notice) await at.take(notice);
      return [fee, await at.feeOf(student), (await at.orderOf(orderId))?.state];
    };
    await expect(request(orderId, 3001)).rejects.toMatchObject({
      code: "refundTooMuch",
      params: { asked: "¥30.01", left: "¥30.00" },
    });
    expect(await give(1000, "SUCCESS")).toEqual(["paid", "paid", "partlyRefunded"]);
    expect(await give(500, "CLOSED")).toEqual(["paid", "paid", "partlyRefunded"]);
    await expect(request(orderId, 2001)).rejects.toMatchObject({ params: { left: "¥20.00" } });
    const byStudent = { schoolId: at.schoolId, enrollmentId: student };
    expect(await refundableOrders(at.support, byStudent)).toMatchObject([{ orderId, leftFen: 2000 }]);
    const found = await listOrders(at.finance, { params: loadOrderListParams({ state: "partlyRefunded" }) });
    expect(found.rows.find(({ id }) => id === orderId)).toMatchObject({ inFen: 3000, outFen: 1000 });
    expect(await give(2000, "SUCCESS")).toEqual(["refunding", "refunded", "refunded"]);
    await expect(request(orderId, 1)).rejects.toMatchObject({ code: "orderState" });
    expect(await at.ledgerOf(orderId)).toEqual(["in 3000", "out 1000", "out 2000"]);
  });

  it("that is approved goes out once with its number, however often the answer gets lost", async () => {
    const { orderId } = await at.paid();
    const { refundId } = await request(orderId);
    await approveRefund(at.finance, { schoolId: at.schoolId, refundId });
    await at.world.control("fail", { path: "/refunds", status: 500, code: "SYSTEM_ERROR", times: 2 });
    await at.look(0.1);
    expect(await at.refundsOf(orderId)).toMatchObject([{ state: "approved", problem: "SYSTEM_ERROR" }]);
    await at.look(60);
    await at.look(120);
    const [refund] = await at.refundsOf(orderId);
    expect(refund?.state).toBe("processing");
    expect([...at.world.books.refunds.values()].filter(({ no }) => no === refund?.no)).toHaveLength(1);
    await at.world.control("refund", { no: refund?.no, status: "SUCCESS", notify: false });
    await at.look(24 * 60);
    expect(await at.refundsOf(orderId)).toMatchObject([{ state: "done" }]);
  });

  it("that the platform cannot pay out waits for finance, who gives it back by hand", async () => {
    const { student, orderId } = await at.paid();
    const { refundId } = await request(orderId);
    const ref = { schoolId: at.schoolId, refundId };
    await approveRefund(at.finance, ref);
    await at.look(0.1);
    const [sent] = await at.refundsOf(orderId);
    await at.world.control("refund", { no: sent?.no, status: "ABNORMAL", notify: false });
    await at.look(24 * 60);
    expect(await at.refundsOf(orderId)).toMatchObject([{ state: "abnormal" }]);
    expect(await at.feeOf(student)).toBe("refunding");
    await payRefundByHand(at.finance, { ...ref, reason: "银行转账，凭证 0612" });
    expect(await at.ledgerOf(orderId)).toEqual(["in 3000", "out 3000"]);
    expect(await at.feeOf(student)).toBe("refunded");
    await expect(payRefundByHand(at.finance, { ...ref, reason: "再一次" })).rejects.toMatchObject({
      code: "refundState",
    });
  });

  it("that is refused, by somebody else than who asked, leaves the order paid", async () => {
    const { student, orderId } = await at.paid();
    const { refundId } = await request(orderId);
    const ref = { schoolId: at.schoolId, refundId };
    await expect(approveRefund(at.support, ref)).rejects.toMatchObject({ code: "forbidden" });
    await refuseRefund(at.finance, { ...ref, reason: "照片已通过" });
    expect(await at.feeOf(student)).toBe("paid");
    expect((await at.orderOf(orderId))?.state).toBe("paid");
    await expect(approveRefund(at.finance, ref)).rejects.toMatchObject({ code: "refundState" });
  });

  it("is never decided by who asked for it, whatever else the person may do", async () => {
    const { orderId } = await at.paid();
    const grants = (["support", "finance"] as const).map((role) => ({ role, schoolId: at.schoolId }));
    const both = await staffMember(connection.db, ...grants);
    const { refundId } = await requestRefund(both, {
      ...{ schoolId: at.schoolId, orderId, amountFen: 3000, reason: "重复缴费" },
    });
    const ref = { schoolId: at.schoolId, refundId };
    await expect(approveRefund(both, ref)).rejects.toMatchObject({ code: "refundOwn" });
    await expect(refuseRefund(both, { ...ref, reason: "x" })).rejects.toMatchObject({ code: "refundOwn" });
    await approveRefund(at.finance, ref);
  });
});
