import type { Ctx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/i18n/format";
import { compareBill } from "@/lib/payments/mutations/compare-bill";
import { isPayFake, payPlatform } from "@/lib/payments/platform/chosen-platform";
import type { FakeOrder } from "@/lib/payments/platform/fake/books";
import { newOrderNo } from "@/lib/payments/rows/numbers";

export type KnownPayment = { no: string; amountFen: number; paidAt: Date; transactionId: string };

const DAY_MS = 86_400_000;
const DAYS = 5;

/** The payment that the first difference is made of: one of yesterday. */
const DIFFERENCES_FROM = 16;

/**
 * Lets the stand-in of the platform know what was paid, with three differences for the daily comparison to find: one
 * that it does not know, one with another amount, and one that nobody here has heard of.
 */
export async function tellPlatform(paid: readonly KnownPayment[]): Promise<void> {
  if (!isPayFake() || paid.length < 20) return;
  const [differing, forgotten] = paid.slice(DIFFERENCES_FROM);
  const known = paid
    .filter(({ no }) => no !== forgotten?.no)
    .map((one) => (one.no === differing?.no ? { ...one, amountFen: one.amountFen - 100 } : one));
  const strange = differing && { ...differing, no: newOrderNo(differing.paidAt) };
  const all = strange ? [...known, { ...strange, transactionId: `4200${strange.no}` }] : known;
  await fetch(new URL("/control/learn", env().QC_PAY_URL), {
    method: "POST",
    body: JSON.stringify({ orders: all.map(asBooked), refunds: [] }),
  });
}

function asBooked({ no, amountFen, paidAt, transactionId }: KnownPayment): FakeOrder {
  return {
    ...{ no, amountFen, transactionId, description: "采集费", openid: `demo-${no.slice(-8)}` },
    ...{ notifyUrl: env().QC_PAY_NOTIFY_URL, prepayId: `wx${no}`, expiresAt: paidAt.toISOString() },
    ...{ state: "SUCCESS", succeededAt: paidAt.toISOString() },
  };
}

/** The comparisons that a running installation would have made by now. */
export async function compareRecentBills(ctx: Ctx, now: Date): Promise<void> {
  if (!isPayFake()) return;
  for (let back = DAYS; back > 0; back--)
    await compareBill(ctx, payPlatform(), { day: formatDay(new Date(now.getTime() - back * DAY_MS)) });
}
