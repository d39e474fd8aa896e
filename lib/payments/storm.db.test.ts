import { afterAll, beforeAll, expect, it } from "vitest";
import { orders } from "@/db/schema/payments";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { openDatabase } from "@/db/testing/database";
import { randomFrom } from "@/lib/demo/random";
import { AppError } from "@/lib/errors";
import { receiveNotice } from "./mutations/receive-notice";
import { reconcileDue } from "./mutations/reconcile";
import type { SentNotice } from "./platform/fake/notices";
import { newOrderNo } from "./rows/numbers";
import { arrived, noticeOf } from "./testing/pay-world";
import { minutesLater, type Payers, payers } from "./testing/payers";

const connection = openDatabase();
const ORDERS = 500;
const NOTICES = 10_000;
const ABREAST = 6;
const FAULTS = ["wrongSignature", "forged", "old", "probe", "wrongAmount", "wrongMerchant"] as const;

let at: Payers;
beforeAll(async () => {
  at = await payers(connection, ORDERS);
}, 120_000);
afterAll(() => at.world.stop());

/** What becomes of an order in this storm, by its place. */
type Fate = "paid" | "unpaid" | "noticeLost" | "late";
const fateOf = (place: number): Fate =>
  place % 10 === 0 ? "unpaid" : place % 10 === 1 ? "noticeLost" : place % 20 === 2 ? "late" : "paid";

/** An open order for everybody, as both sides know it; some are closed on ours before the money comes. */
async function openAll(): Promise<{ no: string; fate: Fate }[]> {
  const now = new Date();
  const [prepaid, succeededAt] = [`wx${"0".repeat(34)}`, now.toISOString()];
  return inSchoolScope(connection.db, [at.schoolId], 0, async (tx) => {
    const people = await tx.select({ id: enrollments.id, taskId: enrollments.taskId }).from(enrollments);
    const made = people.map(({ id: enrollmentId, taskId }, place) => ({
      ...{ fate: fateOf(place), no: newOrderNo(now), schoolId: at.schoolId, enrollmentId, taskId },
      ...({ kind: "collection", channel: "wechat", amountFen: 3000, prepayId: prepaid } as const),
      ...{ expiresAt: new Date(now.getTime() + 1_800_000), nextCheckAt: new Date(now.getTime() + 60_000) },
    }));
    await tx
      .insert(orders)
      .values(
        made.map(({ fate, ...order }) => ({ ...order, state: fate === "late" ? "closed" : "open" }) as const),
      );
    for (const { no, fate, amountFen, expiresAt } of made)
      at.world.books.orders.set(no, {
        ...{ no, amountFen, description: "采集费", openid: "o-student", prepayId: prepaid },
        ...{ notifyUrl: "https://console.test/api/pay/wechat", expiresAt: expiresAt.toISOString() },
        ...(fate === "unpaid"
          ? { state: "NOTPAY", transactionId: null, succeededAt: null }
          : { state: "SUCCESS", transactionId: `4200${no}`, succeededAt }),
      });
    return made.map(({ no, fate }) => ({ no, fate }));
  });
}

it("10,000 notices, shuffled, repeated, forged and late, credit every order once and none twice", async () => {
  const random = randomFrom(20261122);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const all = await openAll();
  const genuine = all
    .filter(({ fate }) => fate === "paid" || fate === "late")
    .flatMap(({ no }) => [noticeOf(at.world, no), noticeOf(at.world, no)]);
  const wrong = all.flatMap(({ no, fate }) =>
    (fate === "unpaid" ? FAULTS : [pick(FAULTS), pick(FAULTS)]).map((fault) => noticeOf(at.world, no, fault)),
  );
  const storm: SentNotice[] = [...genuine, ...wrong];
  while (storm.length < NOTICES) storm.push(pick(random() < 0.7 ? genuine : wrong));
  for (let place = storm.length - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [storm[place], storm[other]] = [storm[other] as SentNotice, storm[place] as SentNotice];
  }

  let [taken, refused] = [0, 0];
  const lane = async () => {
    for (let notice = storm.pop(); notice; notice = storm.pop()) {
      const [headers, body] = arrived(notice);
      try {
        await receiveNotice(at.everywhere, at.world.platform, { headers, body });
        taken++;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "noticeRefused") throw error;
        refused++;
      }
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
  expect(taken + refused).toBe(NOTICES);
  expect(Math.min(taken, refused)).toBeGreaterThan(2000);

  const told = (fates: readonly Fate[]) => all.filter(({ fate }) => fates.includes(fate)).map(({ no }) => no);
  const credited = async () => {
    const { orders: ours, ledger } = await at.books();
    const noOf = new Map(ours.map(({ id, no }) => [id, no]));
    expect(new Set(ledger.map(({ transactionId }) => transactionId)).size).toBe(ledger.length);
    return ledger.map(({ orderId }) => noOf.get(orderId)).sort();
  };
  expect(await credited()).toEqual(told(["paid", "late"]).sort());

  for (let turn = 0; turn < 5; turn++) await reconcileDue(minutesLater(at.everywhere, 31), at.world.platform);
  expect(await credited()).toEqual(told(["paid", "late", "noticeLost"]).sort());
  const { orders: ours, refunds, ledger } = await at.books();
  const states = (fate: Fate) => {
    const numbers = new Set(told([fate]));
    return [...new Set(ours.filter(({ no }) => numbers.has(no)).map(({ state }) => state))];
  };
  expect([states("paid"), states("noticeLost")]).toEqual([["paid"], ["paid"]]);
  expect([states("late"), states("unpaid")]).toEqual([["refunding"], ["closed"]]);
  expect(refunds.map(({ cause }) => cause)).toEqual(told(["late"]).map(() => "late"));
  const platformSum = [...at.world.books.orders.values()]
    .filter(({ state }) => state === "SUCCESS")
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  expect(ledger.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(platformSum);
});
