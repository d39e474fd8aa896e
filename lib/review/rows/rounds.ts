import { and, inArray, or, type SQL } from "drizzle-orm";
import { reviewItems } from "@/db/schema/review";
import { type Reach, reachOf } from "@/lib/auth/authorize";
import type { Actor } from "@/lib/auth/ctx";
import type { Permission } from "@/lib/auth/permissions";
import { reachFilter } from "@/lib/auth/reach-filter";
import { ROUNDS } from "../policy";

const place = { school: reviewItems.schoolId, task: reviewItems.taskId };

/** Items of the rounds that the actor takes part in: reviewers in the first two, leads in the last two. */
export function roundsFilter(actor: Actor): SQL | undefined {
  return or(
    within(reachOf(actor, "review.first"), [ROUNDS.first, ROUNDS.second]),
    within(reachOf(actor, "review.settle"), [ROUNDS.second, ROUNDS.lead]),
  );
}

/** What it takes to decide in a round. */
export function permissionOfRound(round: number): Permission {
  return round === ROUNDS.lead ? "review.settle" : "review.decide";
}

function within(reach: Reach, rounds: number[]): SQL | undefined {
  return and(reachFilter(reach, place), inArray(reviewItems.round, rounds));
}
