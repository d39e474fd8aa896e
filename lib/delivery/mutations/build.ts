import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches } from "@/db/schema/delivery";
import { taskPolicies } from "@/db/schema/tasks";
import { recordAudit } from "@/lib/audit/record";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { policySchema } from "@/lib/tasks/schema";
import { freezeCuts } from "../build/freeze-cuts";
import { BuildStopped } from "../build/stopped";
import { writeParts } from "../build/write-parts";
import { type BatchRef, batchSettingsSchema } from "../schema";

/**
 * Job `batch.build`: cuts the photos in every further size, writes what lies beside them, and reads each archive once to
 * know its size and hash. Goes on where a dead worker stopped.
 */
export async function buildBatch(
  ctx: Ctx,
  engine: Pick<ImagingEngine, "cutSize">,
  ref: BatchRef,
): Promise<void> {
  const reach = requirePermission(ctx, "batch.build", { schoolId: ref.schoolId });
  const begun = await withinReach(ctx, reach, (tx) => begin(tx, ref));
  if (!begun) return;
  const building = { ctx, reach, engine, ...ref, ...begun };
  try {
    await freezeCuts(building);
    const archives = await writeParts(building);
    await withinReach(ctx, reach, async (tx) => {
      const [built] = await tx
        .update(batches)
        .set({ status: "built", builtAt: sql`app_now()` })
        .where(and(buildable(ref), isNull(batches.stop)))
        .returning({ taskId: batches.taskId });
      if (!built) throw new BuildStopped("cancelled");
      await recordAudit(tx, ctx, {
        ...{ schoolId: ref.schoolId, taskId: built.taskId, action: "batch.build" },
        ...{ entityType: "batch", entityId: ref.batchId, detail: archives },
      });
    });
  } catch (error) {
    const stop = error instanceof BuildStopped ? error.stop : "unexpected";
    if (stop === "cancelled") return;
    await keepStop(ctx, reach, ref, stop);
    throw error;
  }
}

const buildable = ({ schoolId, batchId }: BatchRef) =>
  and(eq(batches.schoolId, schoolId), eq(batches.id, batchId), eq(batches.status, "sealed"));

/** After an error of which nothing is known the queue tries again by itself. */
async function begin(tx: Tx, ref: BatchRef) {
  const [batch] = await tx
    .update(batches)
    .set({ stop: null })
    .where(and(buildable(ref), or(isNull(batches.stop), inArray(batches.stop, ["unexpected"]))))
    .returning();
  if (!batch) return null;
  const [rules] = await tx
    .select({ policy: taskPolicies.policy })
    .from(taskPolicies)
    .where(
      and(
        eq(taskPolicies.schoolId, ref.schoolId),
        eq(taskPolicies.taskId, batch.taskId),
        eq(taskPolicies.version, batch.policyVersion ?? 0),
      ),
    );
  if (!rules) throw new Error("a sealed batch has no rules");
  return {
    batch,
    settings: batchSettingsSchema.parse(batch.settings),
    policy: policySchema.parse(rules.policy),
  };
}

async function keepStop(ctx: Ctx, reach: Reach, ref: BatchRef, stop: BuildStopped["stop"]): Promise<void> {
  await withinReach(ctx, reach, (tx) => tx.update(batches).set({ stop }).where(buildable(ref)));
}
