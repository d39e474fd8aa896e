import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import type { RegistryVerdict } from "@/db/delivery-vocabulary";
import { batches, batchParts } from "@/db/schema/delivery";
import { registryResults } from "@/db/schema/results";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { clockFor } from "@/lib/delivery/life/clock-for";
import { balanceDifferences } from "@/lib/tasks/balance/differences";
import { balanceLines } from "@/lib/tasks/balance/lines";

type Place = { schoolId: string; taskId: string };

/** Every roster row of a task in its bucket, booked and found, the checks beside it, and who makes them differ. */
export async function taskLedger(ctx: Ctx, { schoolId, taskId }: Place) {
  const reach = requirePermission(ctx, "ledger.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const lines = await balanceLines(tx, { schoolId, taskId });
    const isBalanced = lines.every(({ booked, found }) => booked === found);
    return {
      lines,
      isBalanced,
      differences: isBalanced ? null : await balanceDifferences(tx, { schoolId, taskId }),
      asOf: ctx.clock.now(),
    };
  });
}

export type TaskLedger = Awaited<ReturnType<typeof taskLedger>>;

/** SHA-256 of the archives of each batch, in their order. */
const fingerprints = new QueryBuilder()
  .select({
    schoolId: batchParts.schoolId,
    batchId: batchParts.batchId,
    list: sql<string[]>`array_agg(${batchParts.sha256} order by ${batchParts.no})`.as("fingerprints"),
  })
  .from(batchParts)
  .groupBy(batchParts.schoolId, batchParts.batchId)
  .as("fingerprints");

/** What the closing report tells beside the ledger: sealed batches, each beside the promise of its delivery, and answers. */
export async function closingFacts(ctx: Ctx, { schoolId, taskId }: Place) {
  const reach = requirePermission(ctx, "ledger.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const sealed = await tx
      .select({ batch: batches, fingerprints: fingerprints.list })
      .from(batches)
      .leftJoin(
        fingerprints,
        and(eq(fingerprints.schoolId, batches.schoolId), eq(fingerprints.batchId, batches.id)),
      )
      .where(and(eq(batches.schoolId, schoolId), eq(batches.taskId, taskId), isNotNull(batches.sealedAt)))
      .orderBy(asc(batches.no));
    const clockOf = await clockFor(tx, ctx, { schoolId, taskId });
    return {
      batches: sealed.map(({ batch, fingerprints }) => ({
        ...{ no: batch.no, name: batch.name, status: batch.status },
        ...{ photos: batch.photosTotal, sealedAt: batch.sealedAt, clock: clockOf(batch), fingerprints },
      })),
      answers: await answersOf(tx, { schoolId, taskId }),
    };
  });
}

export type ClosingFacts = Awaited<ReturnType<typeof closingFacts>>;

async function answersOf(tx: Tx, { schoolId, taskId }: Place): Promise<Record<RegistryVerdict, number>> {
  const rows = await tx
    .select({ verdict: registryResults.verdict, n: sql<number>`count(*)::int` })
    .from(registryResults)
    .where(
      and(
        eq(registryResults.schoolId, schoolId),
        eq(registryResults.taskId, taskId),
        sql`${registryResults.supersededBy} is null`,
      ),
    )
    .groupBy(registryResults.verdict);
  const count = (verdict: RegistryVerdict) => rows.find((row) => row.verdict === verdict)?.n ?? 0;
  return { same: count("same"), different: count("different"), refused: count("refused") };
}
