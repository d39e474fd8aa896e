import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { executePrepared } from "@/db/prepared";
import { decisions } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { hasPersonalNumber } from "../note/personal-numbers";
import { ROUNDS } from "../policy";
import { claimHeld, reviewerId } from "../rows/lease";
import { permissionOfRound } from "../rows/rounds";
import { auditSubject } from "../rows/subject";
import type { DecideInput } from "../schema";

export type Decided = {
  decisionId: string;
  effectsAt: Date;
  /** The score of the face comparison, where it was hidden until now. */
  score: number | null;
};

/**
 * Stores a verdict. Durable at once; its effects (the photo approved or rejected, later message and batch) wait
 * for the hold and can be undone until then.
 * @throws AppError claimLost (lease lapsed or taken over), changedMeanwhile, noteForbidden
 */
export async function decide(ctx: Ctx, input: DecideInput): Promise<Decided> {
  const { schoolId, verdict, reasons } = input;
  const reach = requirePermission(ctx, "review.decide", { schoolId });
  if (hasPersonalNumber(input.note)) throw new AppError("noteForbidden");
  return withinReach(ctx, reach, async (tx) => {
    const written = await writeDecision(tx, ctx, input);
    if (!written) return sameDecision(tx, ctx, input);
    const { taskId, round, decisionId, effectsAt, scoreShown, score } = written;
    requirePermission(ctx, permissionOfRound(round), { schoolId, taskId });
    if (!decisionId || !effectsAt) throw new AppError("changedMeanwhile");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: verdict === "approve" ? "review.approve" : "review.reject",
      ...auditSubject(written),
      detail: { decisionId, reasons, round },
    });
    return { decisionId, effectsAt: new Date(effectsAt), score: scoreShown ? null : score };
  });
}

type Written = {
  taskId: string;
  submissionId: string | null;
  goldId: string | null;
  round: number;
  decisionId: string | null;
  effectsAt: string | null;
  scoreShown: boolean;
  score: number | null;
};

/**
 * Closes the item, moves the submission and its enrollment on and stores the verdict, in one statement: this is
 * the road that everybody takes all day, and a gold item takes it too. Null without the claim; no decision where the
 * photo has changed.
 */
async function writeDecision(tx: Tx, ctx: Ctx, input: DecideInput): Promise<Written | null> {
  const { schoolId, itemId, version, verdict, reasons, note, tookMs, next } = input;
  const { QC_REVIEW_HOLD_SECONDS: hold, QC_REVIEW_HOLD_LIMIT_SECONDS: limit } = env();
  const [row] = await executePrepared<Written>(
    tx,
    sql`
    with item as (
      update review_items set is_open = false where ${claimHeld(ctx, input)}
      returning task_id, submission_id, gold_id, round, score_seen_by @> array[${reviewerId(ctx)}::uuid] as score_shown
    ), submission as (
      update submissions s set state = 'held', version = s.version + 1 from item
      where s.school_id = ${schoolId} and s.id = item.submission_id and s.version = ${version}
        and s.state = (case item.round when ${ROUNDS.first} then 'inReview' else 'secondReview' end)::submission_state
      returning s.enrollment_id, s.compare_score
    ), enrollment as (
      update enrollments e set photo = 'held', updated_at = app_now() from submission s
      where e.school_id = ${schoolId} and e.id = s.enrollment_id
    ), gold as (
      update gold_items g set version = g.version + 1 from item
      where g.school_id = ${schoolId} and g.id = item.gold_id and g.version = ${version}
      returning g.photo_id
    ), decision as (
      insert into decisions (school_id, task_id, submission_id, gold_id, item_id, reviewer_id, verdict, reasons, note, took_ms,
        paint_ms, was_ahead, round, score_shown, hold_until, effects_at)
      select ${schoolId}, item.task_id, item.submission_id, item.gold_id, ${itemId}, ${reviewerId(ctx)}, ${verdict},
        ${JSON.stringify(reasons)}::jsonb, ${note}, ${tookMs},
        ${next?.paintMs ?? null}::int, ${next?.wasAhead ?? null}::bool, item.round, item.score_shown,
        app_now() + ${hold} * interval '1 second', app_now() + ${Math.max(hold, limit)} * interval '1 second'
      from item where exists (select from submission) or exists (select from gold)
      returning id, effects_at
    )
    select item.task_id as "taskId", item.submission_id as "submissionId", item.gold_id as "goldId", item.round,
      decision.id as "decisionId", decision.effects_at as "effectsAt", item.score_shown as "scoreShown",
      coalesce((select compare_score from submission), (select p.compare_score from gold
        join gold_photos p on p.school_id = ${schoolId} and p.id = gold.photo_id)) as score
    from item left join decision on true`,
  );
  return row ?? null;
}

/**
 * A verdict sent again because its answer was lost on the way is answered as the first time.
 * @throws AppError claimLost
 */
async function sameDecision(tx: Tx, ctx: Ctx, { schoolId, itemId, verdict }: DecideInput): Promise<Decided> {
  const [decision] = await tx
    .select({ decisionId: decisions.id, effectsAt: decisions.effectsAt })
    .from(decisions)
    .where(
      and(
        eq(decisions.schoolId, schoolId),
        eq(decisions.itemId, itemId),
        eq(decisions.reviewerId, reviewerId(ctx)),
        eq(decisions.verdict, verdict),
        isNull(decisions.undoneAt),
      ),
    );
  if (!decision) throw new AppError("claimLost");
  return { ...decision, score: null };
}
