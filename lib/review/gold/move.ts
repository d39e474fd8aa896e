import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { goldItems } from "@/db/schema/gold";
import { AppError } from "@/lib/errors";

type GoldRef = { schoolId: string; goldId: string };

/** Counts the version on, as moving a submission does: a window cannot tell the two apart. */
export async function moveGold(tx: Tx, ref: GoldRef): Promise<{ version: number }> {
  const [moved] = await tx
    .update(goldItems)
    .set({ version: sql`${goldItems.version} + 1` })
    .where(byId(ref))
    .returning({ version: goldItems.version });
  if (!moved) throw new AppError("changedMeanwhile");
  return moved;
}

/** @throws AppError changedMeanwhile where the version seen is no longer the present one */
export async function passGold(tx: Tx, ref: GoldRef, version: number): Promise<void> {
  const passed = await tx
    .update(goldItems)
    .set({ version: sql`${goldItems.version} + 1`, passedAt: sql`app_now()` })
    .where(and(byId(ref), eq(goldItems.version, version)))
    .returning({ id: goldItems.id });
  if (passed.length === 0) throw new AppError("changedMeanwhile");
}

function byId({ schoolId, goldId }: GoldRef) {
  return and(eq(goldItems.schoolId, schoolId), eq(goldItems.id, goldId));
}
