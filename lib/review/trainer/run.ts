import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { trainerAnswers, trainerRuns } from "@/db/schema/training";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinPlatform } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { readLabelled } from "../labelled-set/labelled-set";
import type { Faced } from "../looking/placement";
import { reviewerId } from "../rows/lease";
import { reasonsOf } from "../rows/reasons-of";
import { courseOf, isPassed, judge } from "./course";
import type { AnswerTrainerInput, TrainerPictureInput } from "./schema";
import { TRAINER_SIZE } from "./size";

/** Begins a run, or goes on with the one that was left. */
export async function startTrainer(ctx: Ctx): Promise<{ runId: string }> {
  requireReach(ctx, "review.decide");
  const me = reviewerId(ctx);
  return withinPlatform(ctx, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`trainer:${me}`}))`);
    const last = await latestRun(tx, me);
    if (last && !last.finishedAt) return { runId: last.id };
    const [run] = await tx.insert(trainerRuns).values({ staffId: me }).returning({ id: trainerRuns.id });
    if (!run) throw new Error("the run was not written");
    await recordAudit(tx, ctx, {
      action: "trainer.start",
      entityType: "staff",
      entityId: me,
      detail: { runId: run.id },
    });
    return { runId: run.id };
  });
}

/**
 * Keeps an answer and says at once how it compares. Sent again because the answer was lost on the way, it is answered
 * as the first time.
 * @throws AppError trainerState where another item's turn it is
 */
export async function answerTrainer(ctx: Ctx, input: AnswerTrainerInput) {
  requireReach(ctx, "review.decide");
  const me = reviewerId(ctx);
  return withinPlatform(ctx, async (tx) => {
    await requireRun(tx, me, input.runId, "update");
    const said = await answersOf(tx, input.runId);
    const before = said.find(({ place }) => place === input.place);
    if (before) return feedback(before);
    if (input.place !== said.length + 1) throw new AppError("trainerState", { place: said.length + 1 });
    const pair = (await courseOf(input.runId))[input.place - 1];
    if (!pair) throw new AppError("notFound");
    const answer = {
      ...input,
      kind: pair.kind,
      truth: [...pair.reasons],
      outcome: judge(input, pair),
    };
    await tx.insert(trainerAnswers).values(answer);
    if (input.place === TRAINER_SIZE) await finish(tx, ctx, me, input.runId);
    return feedback(answer);
  });
}

async function finish(tx: Tx, ctx: Ctx, me: string, runId: string): Promise<void> {
  const passed = isPassed((await answersOf(tx, runId)).map(({ kind, outcome }) => ({ kind, outcome, n: 1 })));
  await tx
    .update(trainerRuns)
    .set({ finishedAt: sql`app_now()`, isPassed: passed })
    .where(eq(trainerRuns.id, runId));
  await recordAudit(tx, ctx, {
    action: "trainer.finish",
    entityType: "staff",
    entityId: me,
    detail: { runId, passed },
  });
}

/**
 * Where the person stands: the run that was left, with the faces of all its items, or the last one with what came of
 * every item.
 */
export async function trainerProgress(ctx: Ctx) {
  requireReach(ctx, "review.decide");
  const me = reviewerId(ctx);
  return withinPlatform(ctx, async (tx) => {
    const run = await latestRun(tx, me);
    if (!run) return null;
    const answers = await answersOf(tx, run.id);
    const items = run.finishedAt ? [] : await courseOf(run.id);
    return {
      runId: run.id,
      finishedAt: run.finishedAt?.toISOString() ?? null,
      isPassed: run.isPassed,
      faces: items.map(({ pictures }) => ({
        standard: facedOnly(pictures.standard),
        reference: facedOnly(pictures.reference),
      })),
      answers: answers.map((answer) => ({ place: answer.place, tookMs: answer.tookMs, ...feedback(answer) })),
    };
  });
}

export type TrainerProgress = NonNullable<Awaited<ReturnType<typeof trainerProgress>>>;
export type TrainerFeedback = Awaited<ReturnType<typeof answerTrainer>>;

/** A picture of one's own run; its address says nothing of what it shows. */
export async function trainerPicture(ctx: Ctx, { runId, place, part }: TrainerPictureInput): Promise<Buffer> {
  requireReach(ctx, "review.decide");
  await withinPlatform(ctx, (tx) => requireRun(tx, reviewerId(ctx), runId, "share"));
  const item = (await courseOf(runId))[place - 1];
  if (!item) throw new AppError("notFound");
  return readLabelled(item.pictures[part].file);
}

/** Size and eyes of a picture, without its name in the set, which would tell the answer. */
function facedOnly({ width, height, face }: Faced): Faced {
  return { width, height, face };
}

type Answer = Pick<typeof trainerAnswers.$inferSelect, "verdict" | "kind" | "outcome"> & {
  reasons: unknown;
  truth: unknown;
};

function feedback({ verdict, reasons, kind, truth, outcome }: Answer) {
  return { verdict, said: reasonsOf({ reasons }), kind, truth: reasonsOf({ reasons: truth }), outcome };
}

async function latestRun(tx: Tx, me: string) {
  const [run] = await tx
    .select()
    .from(trainerRuns)
    .where(eq(trainerRuns.staffId, me))
    .orderBy(desc(trainerRuns.createdAt), desc(trainerRuns.id))
    .limit(1);
  return run;
}

async function requireRun(tx: Tx, me: string, runId: string, lock: "update" | "share"): Promise<void> {
  const found = await tx
    .select({ id: trainerRuns.id })
    .from(trainerRuns)
    .where(and(eq(trainerRuns.id, runId), eq(trainerRuns.staffId, me)))
    .for(lock);
  if (found.length === 0) throw new AppError("notFound");
}

function answersOf(tx: Tx, runId: string) {
  return tx
    .select()
    .from(trainerAnswers)
    .where(eq(trainerAnswers.runId, runId))
    .orderBy(asc(trainerAnswers.place));
}
