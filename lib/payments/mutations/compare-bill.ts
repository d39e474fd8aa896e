import { and, eq, gte, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { PLATFORM_SCHOOL_ID } from "@/db/schema/audit";
import { billDays, billRows, orders } from "@/db/schema/payments";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import type { PayPlatform } from "../platform/platform";
import { compareLines } from "../rows/compare-lines";
import { knownMovements, ledgerOfDay } from "../rows/movements";

const DAY_MS = 86_400_000;

/** From this hour on, in China, the platform has the bill of the day before. */
const BILL_HOUR = 10;

/** Days that are looked at again while something in them is open, and how often. */
const DAYS_BACK = 3;
const AGAIN_MS = 3600_000;

/** So old an order is not asked about again because of a bill. */
const DAYS_ASKED = 30;

/** Rows of one insert. */
const CHUNK = 1000;

/**
 * Chore: compares every recent day whose bill is there and that is not settled yet.
 * @returns the days that were compared
 */
export async function compareDueBills(ctx: Ctx, platform: PayPlatform): Promise<string[]> {
  const reach = requireReach(ctx, "payment.settle");
  const now = ctx.clock.now();
  if (Number(formatMoment(now).slice(11, 13)) < BILL_HOUR) return [];
  const days = Array.from({ length: DAYS_BACK }, (_, back) =>
    formatDay(new Date(now.getTime() - (back + 1) * DAY_MS)),
  );
  const done = await withinReach(ctx, reach, (tx) => settledDays(tx, days, now));
  const due = days.filter((day) => !done.has(day));
  for (const day of due) await compareBill(ctx, platform, { day });
  return due;
}

/** Days that were compared and are whole, or were compared a moment ago. */
async function settledDays(tx: Tx, days: readonly string[], now: Date): Promise<Set<string>> {
  const compared = await tx
    .select()
    .from(billDays)
    .where(and(eq(billDays.schoolId, PLATFORM_SCHOOL_ID), inArray(billDays.day, [...days])));
  const open = await tx
    .selectDistinct({ day: billRows.day })
    .from(billRows)
    .where(
      and(inArray(billRows.day, [...days]), ne(billRows.outcome, "matched"), isNull(billRows.settledAt)),
    );
  const isOpen = new Set(open.map(({ day }) => day));
  const isRecent = (at: Date) => now.getTime() - at.getTime() < AGAIN_MS;
  return new Set(
    compared.filter(({ day, comparedAt }) => !isOpen.has(day) || isRecent(comparedAt)).map(({ day }) => day),
  );
}

/**
 * Compares a day of our ledger with the platform's bill, movement by movement. A payment that only the bill has is
 * asked about at once; what belongs to no order of ours lies with the platform, for finance of all schools.
 */
export async function compareBill(ctx: Ctx, platform: PayPlatform, { day }: { day: string }): Promise<void> {
  const reach = requireReach(ctx, "payment.settle");
  const lines = (await platform.bill(day)) ?? [];
  const now = ctx.clock.now();
  await withinReach(ctx, reach, async (tx) => {
    const rows = compareLines({
      lines,
      ledger: await ledgerOfDay(tx, day),
      known: await knownMovements(tx, lines),
    });
    for (let at = 0; at < rows.length; at += CHUNK)
      await tx
        .insert(billRows)
        .values(rows.slice(at, at + CHUNK).map((row) => ({ ...row, day })))
        .onConflictDoUpdate({
          target: [billRows.schoolId, billRows.day, billRows.kind, billRows.no],
          set: {
            outcome: sql`excluded.outcome`,
            oursFen: sql`excluded.ours_fen`,
            theirsFen: sql`excluded.theirs_fen`,
          },
        });
    const schoolIds = new Set([PLATFORM_SCHOOL_ID, ...rows.map(({ schoolId }) => schoolId)]);
    await tx
      .insert(billDays)
      .values([...schoolIds].map((schoolId) => ({ schoolId, day, comparedAt: now })))
      .onConflictDoUpdate({ target: [billDays.schoolId, billDays.day], set: { comparedAt: now } });
    const missed = rows.filter(({ kind, outcome }) => kind === "payment" && outcome === "onlyTheirs");
    if (missed.length > 0)
      await tx
        .update(orders)
        .set({ nextCheckAt: now })
        .where(
          and(
            inArray(
              orders.no,
              missed.map(({ no }) => no),
            ),
            inArray(orders.state, ["open", "closed"]),
            gte(orders.createdAt, new Date(now.getTime() - DAYS_ASKED * DAY_MS)),
          ),
        );
    await recordAudit(tx, ctx, {
      ...{ action: "bill.compare", entityType: "billDay", entityId: day },
      detail: { lines: lines.length, open: rows.filter(({ outcome }) => outcome !== "matched").length },
    });
  });
}
