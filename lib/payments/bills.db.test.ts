import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newSchool } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
import { formatDay } from "@/lib/i18n/format";
import { compareBill, compareDueBills } from "./mutations/compare-bill";
import { approveRefund, requestRefund } from "./mutations/refunds";
import { settleBillRow } from "./mutations/settle-bill";
import { listBillDays, listBillRows, listOrders } from "./queries";
import { NO_ORDER_FILTERS } from "./search-params";
import { minutesLater, type Payers, payers } from "./testing/payers";

const connection = openDatabase();
const today = formatDay(new Date());
let at: Payers;
let everywhere: Ctx;

beforeAll(async () => {
  at = await payers(connection, 8);
  everywhere = await staffMember(connection.db, { role: "finance" });
}, 120_000);
afterAll(() => at.world.stop());

const compare = () => compareBill(at.everywhere, at.world.platform, { day: today });
const differences = async (ctx: Ctx) =>
  (await listBillRows(ctx, { day: today, outcome: null })).map(({ no, outcome }) => [no, outcome]);

describe("a day of the bill", () => {
  it("agrees, lacks, exceeds or differs, movement by movement; what is missing here is asked about at once", async () => {
    const [agreed, forgotten, differing] = [await at.paid(), await at.paid(), await at.paid()];
    const missed = await at.order(at.somebody());
    await at.pay(missed.no);
    const { orders } = at.world.books;
    const strange = { ...orders.get(agreed.no), no: "20010101000000000001" } as NonNullable<
      ReturnType<typeof orders.get>
    >;
    orders.set(strange.no, strange);
    orders.delete(forgotten.no);
    const other = orders.get(differing.no);
    if (other) other.amountFen = 2900;
    await compare();

    const found = new Map((await differences(everywhere)) as [string, string][]);
    expect(Object.fromEntries(found)).toEqual({
      [forgotten.no]: "onlyOurs",
      [differing.no]: "amountsDiffer",
      [missed.no]: "onlyTheirs",
      [strange.no]: "onlyTheirs",
    });
    // What belongs to no school is for finance of all schools only.
    expect((await differences(at.finance)).map(([no]) => no)).not.toContain(strange.no);

    await at.look(0.1);
    expect((await at.orderOf(missed.orderId))?.state).toBe("paid");
    await compare();
    expect((await differences(everywhere)).map(([no]) => no)).not.toContain(missed.no);
    const [day] = await listBillDays(everywhere);
    expect(day).toMatchObject({ day: today, matched: 2, differing: 3, open: 3 });
  });

  it("is ticked off difference by difference, once, with what was found out", async () => {
    const [first] = await listBillRows(at.finance, { day: today, outcome: "amountsDiffer" });
    if (!first) throw new Error("there is a difference");
    const row = { schoolId: first.schoolId, day: today, kind: first.kind, no: first.no };
    await settleBillRow(at.finance, { ...row, note: "商户平台确认实收 29 元" });
    await expect(settleBillRow(at.finance, { ...row, note: "再一次" })).rejects.toMatchObject({
      code: "billState",
    });
    const [day] = await listBillDays(everywhere);
    expect(day).toMatchObject({ open: 2, differing: 3 });
  });

  it("counts a refund on the day that it was accepted, also before it is paid out", async () => {
    const { orderId } = await at.paid();
    const asked = await requestRefund(at.support, {
      schoolId: at.schoolId,
      orderId,
      amountFen: 1000,
      reason: "重复缴费",
    });
    await approveRefund(at.finance, { schoolId: at.schoolId, ...asked });
    await at.look(0.1);
    await compare();
    const [refund] = await at.refundsOf(orderId);
    expect(refund?.state).toBe("processing");
    const rows = await listBillRows(at.finance, { day: today, outcome: "matched" });
    expect(rows.map(({ kind, no }) => [kind, no])).toContainEqual(["refund", refund?.no]);
  });

  it("is compared by itself the day after, from ten o'clock on, and again while something is open", async () => {
    const start = Date.parse(`${today}T00:00:00+08:00`);
    const at9 = (start + (24 + 9.9) * 3600_000 - Date.now()) / 60_000;
    const due = (minutes: number) => compareDueBills(minutesLater(at.everywhere, minutes), at.world.platform);
    expect(await due(at9)).toEqual([]);
    expect(await due(at9 + 10)).toContain(today);
    expect(await due(at9 + 15)).not.toContain(today);
    expect(await due(at9 + 75)).toContain(today);
  });
});

describe("the list of orders", () => {
  it("sums up what it shows, finds an order by either number, and keeps to its schools", async () => {
    const list = (ctx: Ctx, change: object = {}) =>
      listOrders(ctx, { params: { ...NO_ORDER_FILTERS, dir: "desc", ...change } });
    const { sums, rows } = await list(at.finance);
    const { ledger, orders } = await at.books();
    expect(sums).toEqual({ count: orders.length, inFen: ledger.length * 3000, outFen: 0 });
    expect(rows.map(({ createdAt }) => createdAt.getTime())).toEqual(
      rows.map(({ createdAt }) => createdAt.getTime()).sort((a, b) => b - a),
    );
    const [one] = ledger;
    const byTransaction = await list(at.finance, { no: one?.transactionId });
    expect(byTransaction.rows.map(({ id }) => id)).toEqual([one?.orderId]);
    expect((await list(at.finance, { state: "refunding" })).sums.count).toBe(1);
    expect((await list(at.finance, { to: "2001-01-01" })).sums.count).toBe(0);
    const next = await list(at.finance, { after: rows[1]?.id });
    expect(next.rows.map(({ id }) => id)).toEqual(rows.slice(2).map(({ id }) => id));
    const elsewhere = await staffMember(connection.db, {
      role: "finance",
      schoolId: (await newSchool(connection)).id,
    });
    expect(await list(elsewhere)).toMatchObject({ rows: [], sums: { count: 0, inFen: 0 } });
  });
});
