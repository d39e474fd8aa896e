import { and, desc, eq, gte, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { goldMakings, goldPhotos } from "@/db/schema/gold";
import { AppError } from "@/lib/errors";
import type { GoldMakingRef } from "./schema";

type Place = { schoolId: string; taskId: string };
type Row = typeof goldMakings.$inferSelect;

/** Without a sign of life for so long a making counts as stopped, and another may go on with it. */
export const STALLED_AFTER_SECONDS = 120;

const isStalled = lt(goldMakings.movedAt, sql`app_now() - ${STALLED_AFTER_SECONDS} * interval '1 second'`);

/**
 * Opens a making. One that has stopped is closed first, so that its job does nothing more should it wake.
 * @throws AppError goldUnderWay
 */
export async function openMaking(
  tx: Tx,
  place: Place,
  size: Pick<Row, "setSize" | "wanted">,
): Promise<string> {
  const { schoolId, taskId } = place;
  const openHere = and(
    eq(goldMakings.schoolId, schoolId),
    eq(goldMakings.taskId, taskId),
    isNull(goldMakings.endedAt),
  );
  await tx
    .update(goldMakings)
    .set({ endedAt: sql`app_now()`, hasFailed: true })
    .where(and(openHere, isStalled));
  const [opened] = await tx
    .insert(goldMakings)
    .values({ ...place, ...size })
    .onConflictDoNothing()
    .returning({ id: goldMakings.id });
  if (opened) return opened.id;
  const [other] = await tx.select().from(goldMakings).where(openHere);
  throw new AppError("goldUnderWay", { wanted: other?.wanted ?? size.wanted, tried: other?.tried ?? 0 });
}

export type MakingStep = Partial<Pick<Row, "toTry" | "tried">>;

/** Keeps how far a making is, and that it is alive; false where it has ended or another has taken its place. */
export async function noteStep(tx: Tx, ref: GoldMakingRef, step: MakingStep): Promise<boolean> {
  const noted = await tx
    .update(goldMakings)
    .set({ ...step, movedAt: sql`app_now()` })
    .where(isOpen(ref))
    .returning({ id: goldMakings.id });
  return noted.length > 0;
}

/** Ends a making; one that has ended already stays as it is. */
export async function endMaking(tx: Tx, ref: GoldMakingRef, hasFailed: boolean): Promise<void> {
  await tx.update(goldMakings).set({ endedAt: sql`app_now()`, hasFailed }).where(isOpen(ref));
}

function isOpen({ schoolId, makingId }: GoldMakingRef) {
  return and(eq(goldMakings.schoolId, schoolId), eq(goldMakings.id, makingId), isNull(goldMakings.endedAt));
}

/** The last making of a task, with the photos that came of it; null where there was none. */
export async function lastMaking(tx: Tx, { schoolId, taskId }: Place) {
  const [row] = await tx
    .select({
      making: goldMakings,
      isStalled: sql<boolean>`${isStalled}`,
      kept: sql<number>`count(${goldPhotos.id})::int`,
    })
    .from(goldMakings)
    .leftJoin(
      goldPhotos,
      and(
        eq(goldPhotos.schoolId, goldMakings.schoolId),
        eq(goldPhotos.taskId, goldMakings.taskId),
        gte(goldPhotos.createdAt, goldMakings.createdAt),
        or(isNull(goldMakings.endedAt), lte(goldPhotos.createdAt, goldMakings.endedAt)),
      ),
    )
    .where(and(eq(goldMakings.schoolId, schoolId), eq(goldMakings.taskId, taskId)))
    .groupBy(goldMakings.schoolId, goldMakings.id)
    .orderBy(desc(goldMakings.createdAt), desc(goldMakings.id))
    .limit(1);
  if (!row) return null;
  const { kept, isStalled: stalled } = row;
  const { setSize, wanted, toTry, tried, endedAt, hasFailed } = row.making;
  return {
    ...{ setSize, wanted, toTry, tried, kept },
    state: stateOf({ wanted, kept, hasEnded: endedAt !== null, hasStopped: hasFailed || stalled }),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

export type GoldMaking = NonNullable<Awaited<ReturnType<typeof lastMaking>>>;

export type MakingState = "underWay" | "stopped" | "short" | "done";

type Standing = { wanted: number; kept: number; hasEnded: boolean; hasStopped: boolean };

/** How a making stands: `short` where the labelled set gave no more. */
export function stateOf({ wanted, kept, hasEnded, hasStopped }: Standing): MakingState {
  if (hasEnded && kept >= wanted) return "done";
  if (hasStopped) return "stopped";
  return hasEnded ? "short" : "underWay";
}
