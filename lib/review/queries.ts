import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { staff } from "@/db/schema/platform";
import { decisions, reviewItems, reviewSettings } from "@/db/schema/review";
import { schools } from "@/db/schema/schools";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import { requireReach, withinPlatform, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { currentVersion } from "@/lib/tasks/rows/policy-in-force";
import { TIME_ZONE } from "@/lib/time-zone";
import { gridFit } from "./grid/fit";
import { narrowing } from "./queue/narrowing";
import { loadCards } from "./rows/cards";
import { reviewerId } from "./rows/lease";
import { roundsFilter } from "./rows/rounds";
import type { ClaimInput } from "./schema";
import { DEFAULT_SETTINGS, settingsSchema, type WorkbenchSettings } from "./settings/settings";

const isHeld = sql`(${reviewItems.claimedUntil} > app_now())`;

/** Who has an item now: whoever claimed it, or else whom a lead handed it to; null where it is free. */
const holder = sql`(case when ${isHeld} then ${reviewItems.claimedBy} else ${reviewItems.assignedTo} end)`;

/** A decision's effects still wait. Those that are due happen in the worker's next round, whoever looks before. */
const effectsWait = and(isNull(decisions.releasedAt), gt(decisions.effectsAt, sql`app_now()`));

/** Midnight where the staff work. */
const startOfToday = sql`(date_trunc('day', app_now() at time zone ${TIME_ZONE}) at time zone ${TIME_ZONE})`;

/** The truth about the queue: how many items are free, who holds how many, and when the first comes back. */
export async function queueState(ctx: Ctx, { taskId, filters }: Pick<ClaimInput, "taskId" | "filters">) {
  const reach = requireReach(ctx, "review.decide");
  const me = reviewerId(ctx);
  return withinReach(ctx, reach, async (tx) => {
    const isBarred = sql`${reviewItems.barred} @> array[${me}::uuid]`;
    const open = and(
      reviewItems.isOpen,
      roundsFilter(ctx.actor),
      taskId ? eq(reviewItems.taskId, taskId) : undefined,
      filters && (await narrowing(tx, ctx.actor, filters)),
    );
    const [counts] = await tx
      .select({
        free: sql<number>`(count(*) filter (where ${holder} is null and not ${isBarred}))::int`,
        barred: sql<number>`(count(*) filter (where ${holder} is null and ${isBarred}))::int`,
        mine: sql<number>`(count(*) filter (where ${holder} = ${me}))::int`,
        others: sql<number>`(count(*) filter (where ${holder} <> ${me}))::int`,
        firstBack: sql<
          string | null
        >`min(${reviewItems.claimedUntil}) filter (where ${isHeld} and ${reviewItems.claimedBy} <> ${me})`,
      })
      .from(reviewItems)
      .where(open);
    const holders = await tx
      .select({ staffId: staff.id, name: staff.name, n: sql<number>`count(*)::int` })
      .from(reviewItems)
      .innerJoin(staff, sql`${staff.id} = ${holder}`)
      .where(and(open, sql`${holder} <> ${me}`))
      .groupBy(staff.id, staff.name)
      .orderBy(desc(sql`count(*)`));
    const [today] = await tx
      .select({
        decided: sql<number>`(count(*) filter (where ${decisions.createdAt} >= ${startOfToday}))::int`,
        held: sql<number>`(count(*) filter (where ${effectsWait}))::int`,
      })
      .from(decisions)
      .where(and(eq(decisions.reviewerId, me), isNull(decisions.undoneAt)));
    return {
      free: counts?.free ?? 0,
      barred: counts?.barred ?? 0,
      mine: counts?.mine ?? 0,
      others: counts?.others ?? 0,
      firstBack: counts?.firstBack ? new Date(counts.firstBack).toISOString() : null,
      holders,
      decidedToday: today?.decided ?? 0,
      held: today?.held ?? 0,
    };
  });
}

export type QueueState = Awaited<ReturnType<typeof queueState>>;

/** Tasks with something to review, for choosing where to work. */
export async function reviewableTasks(ctx: Ctx) {
  const reach = requireReach(ctx, "review.decide");
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({
        taskId: tasks.id,
        no: tasks.no,
        name: tasks.name,
        school: schools.name,
        schoolCode: schools.code,
        closesAt: tasks.closesAt,
        waiting: sql<number>`count(*)::int`,
        /** Of these, photos that may be looked at in a grid. */
        gridFit: sql<number>`(count(*) filter (where ${gridFit(
          sql`(task_policies.policy->'review'->>'gridFrom')::int`,
          sql`(task_policies.policy->'review'->>'hideScores')::int`,
        )}))::int`,
      })
      .from(reviewItems)
      .innerJoin(tasks, and(eq(tasks.schoolId, reviewItems.schoolId), eq(tasks.id, reviewItems.taskId)))
      .innerJoin(taskPolicies, currentVersion)
      .innerJoin(schools, eq(schools.id, reviewItems.schoolId))
      .where(and(reviewItems.isOpen, roundsFilter(ctx.actor)))
      .groupBy(tasks.id, tasks.no, tasks.name, tasks.closesAt, schools.name, schools.code)
      .orderBy(asc(tasks.closesAt)),
  );
}

/** How this person has set up the workbench; as new where nothing was kept or it no longer fits. */
export async function workbenchSettings(ctx: Ctx): Promise<WorkbenchSettings> {
  requireReach(ctx, "review.decide");
  const [row] = await withinPlatform(ctx, (tx) =>
    tx
      .select()
      .from(reviewSettings)
      .where(eq(reviewSettings.staffId, reviewerId(ctx))),
  );
  return settingsSchema.safeParse(row?.settings).data ?? DEFAULT_SETTINGS;
}

/** Decisions to be taken back at most. */
const UNDO_DEPTH = 50;

/** This person's latest decisions that have no effect yet, oldest first, with their cards: a reload loses no undo. */
export async function heldDecisions(ctx: Ctx) {
  const reach = requireReach(ctx, "review.decide");
  return withinReach(ctx, reach, async (tx) => {
    const held = await tx
      .select({
        decisionId: decisions.id,
        verdict: decisions.verdict,
        schoolId: decisions.schoolId,
        itemId: decisions.itemId,
        round: decisions.round,
      })
      .from(decisions)
      .where(and(eq(decisions.reviewerId, reviewerId(ctx)), isNull(decisions.undoneAt), effectsWait))
      .orderBy(desc(decisions.createdAt))
      .limit(UNDO_DEPTH);
    // The score was told with the answer.
    const decided = { token: null, claimedUntil: null, notes: [], scoreSeen: true };
    const claims = held.map((one) => ({ ...one, ...decided }));
    const cards = new Map((await loadCards(tx, claims)).map((card) => [card.itemId, card]));
    return held.reverse().flatMap(({ decisionId, verdict, itemId }) => {
      const card = cards.get(itemId);
      return card ? [{ decisionId, verdict, card }] : [];
    });
  });
}

export type HeldDecision = Awaited<ReturnType<typeof heldDecisions>>[number];
