import { and, asc, eq, sql } from "drizzle-orm";
import { goldItems, goldPhotos } from "@/db/schema/gold";
import { reviewItems } from "@/db/schema/review";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { measureSchema } from "@/lib/imaging/measure-schema";
import { reasonsOf } from "../rows/reasons-of";
import { lastMaking } from "./making";
import { goldSupply } from "./supply";

/** Tasks under way whose queue a lead can plant gold in. */
export async function goldTasks(ctx: Ctx) {
  const reach = requireReach(ctx, "review.gold");
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({ schoolId: tasks.schoolId, taskId: tasks.id, name: tasks.name, school: schools.name })
      .from(tasks)
      .innerJoin(schools, eq(schools.id, tasks.schoolId))
      .where(and(eq(tasks.status, "open"), reachFilter(reach, { school: tasks.schoolId, task: tasks.id })))
      .orderBy(asc(tasks.closesAt), asc(tasks.id)),
  );
}

/** A task's gold: what its queue has and lacks, how far its making is, and its photos with what they are. */
export async function taskGold(ctx: Ctx, place: { schoolId: string; taskId: string }) {
  const { schoolId, taskId } = place;
  const reach = requirePermission(ctx, "review.gold", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const rows = await tx
      .select({
        photo: goldPhotos,
        times: sql<number>`count(${goldItems.id})::int`,
        waiting: sql<number>`count(${reviewItems.id}) filter (where ${reviewItems.isOpen})::int`,
      })
      .from(goldPhotos)
      .leftJoin(
        goldItems,
        and(eq(goldItems.schoolId, goldPhotos.schoolId), eq(goldItems.photoId, goldPhotos.id)),
      )
      .leftJoin(
        reviewItems,
        and(eq(reviewItems.schoolId, goldItems.schoolId), eq(reviewItems.goldId, goldItems.id)),
      )
      .where(and(eq(goldPhotos.schoolId, schoolId), eq(goldPhotos.taskId, taskId)))
      .groupBy(goldPhotos.schoolId, goldPhotos.id)
      .orderBy(asc(goldPhotos.kind), asc(goldPhotos.source));
    return {
      supply: await goldSupply(tx, place),
      making: await lastMaking(tx, place),
      photos: rows.map(({ photo, times, waiting }) => ({
        id: photo.id,
        kind: photo.kind,
        reasons: reasonsOf(photo),
        source: photo.source,
        isRetired: photo.isRetired,
        standardId: photo.standardId,
        referenceId: photo.referenceId,
        score: photo.compareScore,
        found: measureSchema
          .array()
          .parse(photo.measures)
          .filter(({ verdict }) => verdict === "block" || verdict === "warn")
          .map(({ code }) => code),
        times,
        isWaiting: waiting > 0,
      })),
    };
  });
}

export type TaskGold = Awaited<ReturnType<typeof taskGold>>;
export type GoldPhotoRow = TaskGold["photos"][number];
