import { desc, eq, inArray, sql } from "drizzle-orm";
import { trainerAnswers, trainerRuns } from "@/db/schema/training";
import { requireReach, withinPlatform } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { listReviewers } from "../lead/colleagues";

/** For leads: who has gone through the trainer, how far, and with what result; the latest run of each. */
export async function trainerStandings(ctx: Ctx) {
  requireReach(ctx, "review.settle");
  const people = await listReviewers(ctx);
  const ids = people.map(({ staffId }) => staffId);
  if (ids.length === 0) return [];
  const runs = await withinPlatform(ctx, (tx) =>
    tx
      .selectDistinctOn([trainerRuns.staffId], {
        staffId: trainerRuns.staffId,
        finishedAt: trainerRuns.finishedAt,
        isPassed: trainerRuns.isPassed,
        answered: sql<number>`count(${trainerAnswers.place})::int`,
        right: sql<number>`(count(*) filter (where ${trainerAnswers.outcome} in ('right', 'otherReason')))::int`,
      })
      .from(trainerRuns)
      .leftJoin(trainerAnswers, eq(trainerAnswers.runId, trainerRuns.id))
      .where(inArray(trainerRuns.staffId, ids))
      .groupBy(trainerRuns.id)
      .orderBy(trainerRuns.staffId, desc(trainerRuns.createdAt)),
  );
  const byPerson = new Map(runs.map((run) => [run.staffId, run]));
  return people.map(({ staffId, name }) => {
    const run = byPerson.get(staffId);
    return {
      staffId,
      name,
      answered: run?.answered ?? 0,
      right: run?.right ?? 0,
      isPassed: run?.isPassed ?? null,
      finishedAt: run?.finishedAt?.toISOString() ?? null,
    };
  });
}

export type TrainerStanding = Awaited<ReturnType<typeof trainerStandings>>[number];
