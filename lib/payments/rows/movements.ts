import { and, eq, gte, inArray, lt } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders, payments, refunds } from "@/db/schema/payments";
import type { BillLine } from "../platform/platform";

const DAY_MS = 86_400_000;

/** A movement of ours, as a bill would name it. */
export type Movement = {
  schoolId: string;
  kind: BillLine["kind"];
  no: string;
  orderNo: string;
  amountFen: number;
};

/** What our ledger says of a day in China, as far as it went through the platform. */
export async function ledgerOfDay(tx: Tx, day: string): Promise<Movement[]> {
  const from = new Date(`${day}T00:00:00+08:00`);
  const rows = await tx
    .select({
      schoolId: payments.schoolId,
      direction: payments.direction,
      amountFen: payments.amountFen,
      orderNo: orders.no,
      refundNo: refunds.no,
    })
    .from(payments)
    .innerJoin(orders, and(eq(orders.schoolId, payments.schoolId), eq(orders.id, payments.orderId)))
    .leftJoin(refunds, and(eq(refunds.schoolId, payments.schoolId), eq(refunds.id, payments.refundId)))
    .where(
      and(
        eq(payments.channel, "wechat"),
        gte(payments.happenedAt, from),
        lt(payments.happenedAt, new Date(from.getTime() + DAY_MS)),
      ),
    );
  return rows.map(({ schoolId, direction, amountFen, orderNo, refundNo }) => ({
    ...{ schoolId, orderNo, amountFen },
    kind: direction === "in" ? "payment" : "refund",
    no: refundNo ?? orderNo,
  }));
}

/** A number of the bill that we know, with what we have booked or sent for it; null where nothing was. */
export type Known = Omit<Movement, "amountFen"> & { bookedFen: number | null };

/** Numbers of a statement at a time. */
const CHUNK = 5000;

/** Our side of the numbers that a bill names, whatever day we booked them on. */
export async function knownMovements(tx: Tx, lines: readonly BillLine[]): Promise<Known[]> {
  const found: Known[] = [];
  for (let at = 0; at < lines.length; at += CHUNK) {
    const part = lines.slice(at, at + CHUNK);
    const numbers = (kind: BillLine["kind"]) => part.filter((one) => one.kind === kind).map(({ no }) => no);
    found.push(
      ...(await knownOrders(tx, numbers("payment"))),
      ...(await knownRefunds(tx, numbers("refund"))),
    );
  }
  return found;
}

async function knownOrders(tx: Tx, numbers: readonly string[]): Promise<Known[]> {
  if (numbers.length === 0) return [];
  const rows = await tx
    .select({ schoolId: orders.schoolId, no: orders.no, bookedFen: payments.amountFen })
    .from(orders)
    .leftJoin(
      payments,
      and(
        eq(payments.schoolId, orders.schoolId),
        eq(payments.orderId, orders.id),
        eq(payments.direction, "in"),
      ),
    )
    .where(inArray(orders.no, [...numbers]));
  return rows.map((row) => ({ ...row, kind: "payment", orderNo: row.no }));
}

/** A refund stands in the bill from the day that the platform accepted it; the ledger has it when it is paid out. */
async function knownRefunds(tx: Tx, numbers: readonly string[]): Promise<Known[]> {
  if (numbers.length === 0) return [];
  const rows = await tx
    .select({
      schoolId: refunds.schoolId,
      no: refunds.no,
      orderNo: orders.no,
      state: refunds.state,
      amountFen: refunds.amountFen,
    })
    .from(refunds)
    .innerJoin(orders, and(eq(orders.schoolId, refunds.schoolId), eq(orders.id, refunds.orderId)))
    .where(inArray(refunds.no, [...numbers]));
  return rows.map(({ state, amountFen, ...row }) => ({
    ...row,
    kind: "refund",
    bookedFen: state === "requested" || state === "refused" ? null : amountFen,
  }));
}
