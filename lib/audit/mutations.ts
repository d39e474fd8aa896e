import { desc, sql } from "drizzle-orm";
import { auditSeals } from "@/db/schema/platform";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { GENESIS, hashRows, isGenuine, makeSeal, type Seal } from "./seal";
import { canonicalRows } from "./sealed-rows";

/**
 * Chore: seals the audit rows of all transactions that have ended since the last seal.
 * @returns the new seal for keeping elsewhere, or null where nothing was written meanwhile
 */
export async function sealAudit(ctx: Ctx): Promise<Seal | null> {
  const reach = requireReach(ctx, "audit.seal");
  return withinReach(ctx, reach, async (tx) => {
    const [last] = await tx.select().from(auditSeals).orderBy(desc(auditSeals.n)).limit(1);
    const [horizon] = await tx.execute<{ xid: string }>(
      sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`,
    );
    const fromXid = last?.toXid ?? 0n;
    const toXid = BigInt(horizon?.xid ?? 0);
    if (toXid <= fromXid) return null;
    const lines = await canonicalRows(tx, fromXid, toXid);
    if (lines.length === 0) return null;
    const seal = makeSeal({
      n: (last?.n ?? 0) + 1,
      fromXid,
      toXid,
      rowCount: lines.length,
      rowsHash: hashRows(lines),
      previousHash: last?.hash ?? GENESIS,
    });
    await tx.insert(auditSeals).values(seal);
    return seal;
  });
}

/** A break in the log: at which seal, and what is wrong there. */
export type AuditBreak = {
  n: number;
  kind: "signature" | "chain" | "rows" | "missingSeal" | "differsFromCopy";
};

/**
 * Checks every seal against the rows it covers, and against copies of the seals kept outside the database, which
 * alone show that the end was cut off or the whole chain rewritten.
 */
export async function verifyAudit(
  ctx: Ctx,
  copies: readonly { n: number; hash: string }[],
): Promise<AuditBreak[]> {
  const reach = requireReach(ctx, "audit.seal");
  return withinReach(ctx, reach, async (tx) => {
    const seals = await tx.select().from(auditSeals).orderBy(auditSeals.n);
    const breaks: AuditBreak[] = [];
    let [previousHash, previousXid] = [GENESIS, 0n];
    for (const [index, seal] of seals.entries()) {
      if (!isGenuine(seal)) breaks.push({ n: seal.n, kind: "signature" });
      const follows =
        seal.previousHash === previousHash && seal.fromXid === previousXid && seal.n === index + 1;
      if (!follows) breaks.push({ n: seal.n, kind: "chain" });
      const lines = await canonicalRows(tx, seal.fromXid, seal.toXid);
      if (lines.length !== seal.rowCount || hashRows(lines) !== seal.rowsHash)
        breaks.push({ n: seal.n, kind: "rows" });
      [previousHash, previousXid] = [seal.hash, seal.toXid];
    }
    const stored = new Map(seals.map((seal) => [seal.n, seal.hash]));
    for (const { n, hash } of copies) {
      const found = stored.get(n);
      if (!found) breaks.push({ n, kind: "missingSeal" });
      else if (found !== hash) breaks.push({ n, kind: "differsFromCopy" });
    }
    return breaks;
  });
}
