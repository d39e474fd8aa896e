import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { goldPhotos } from "@/db/schema/gold";
import { GOLD_KINDS, type GoldKind } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { enqueue } from "@/lib/jobs/enqueue";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { makeGoldJob } from "../jobs";
import { composition } from "../labelled-set/pairs";
import { openMaking } from "./making";
import type { MakeGoldInput } from "./schema";

/**
 * A lead asks for a task's gold photos, or goes on with a making that has stopped; the worker makes what is lacking.
 * @throws AppError goldUnderWay
 */
export async function requestGold(ctx: Ctx, { schoolId, taskId, count }: MakeGoldInput): Promise<void> {
  const reach = requirePermission(ctx, "review.gold", { schoolId, taskId });
  const place = { schoolId, taskId };
  await withinReach(ctx, reach, async (tx) => {
    await policyInForce(tx, schoolId, taskId);
    const lack = await lackingKinds(tx, place, count);
    const wanted = GOLD_KINDS.reduce((sum, kind) => sum + lack[kind], 0);
    const makingId = await openMaking(tx, place, { setSize: count, wanted });
    await enqueue(tx, makeGoldJob, { ...place, makingId });
    await recordAudit(tx, ctx, {
      ...place,
      action: "gold.make",
      entityType: "task",
      entityId: taskId,
      detail: { count, wanted },
    });
  });
}

/** How many photos of each kind a task's set lacks to be of a size. */
export async function lackingKinds(
  tx: Tx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
  size: number,
): Promise<Record<GoldKind, number>> {
  const made = await tx
    .select({ kind: goldPhotos.kind, n: sql<number>`count(*)::int` })
    .from(goldPhotos)
    .where(and(eq(goldPhotos.schoolId, schoolId), eq(goldPhotos.taskId, taskId)))
    .groupBy(goldPhotos.kind);
  const wanted = composition(size);
  const lack = (kind: GoldKind) =>
    Math.max(0, wanted[kind] - (made.find((row) => row.kind === kind)?.n ?? 0));
  return { clean: lack("clean"), fault: lack("fault"), lookAlike: lack("lookAlike") };
}
