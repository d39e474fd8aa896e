import type { Ctx } from "@/lib/auth/ctx";
import { systemCtx } from "@/lib/auth/ctx";
import { claimItems, releaseClaims } from "@/lib/review/mutations/claim";
import { decide } from "@/lib/review/mutations/decide";
import { releaseDue, releaseMine } from "@/lib/review/mutations/release";
import { type RejectReason, suggestedReason } from "@/lib/review/reasons/reasons";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { CLAIM_SIZE } from "@/lib/review/schema";
import { actingAs } from "../acting-as";
import type { DemoPhotos } from "../demo-tasks";

/** Used in turn where no measure suggests a reason. */
const REASONS: readonly RejectReason[] = ["expression", "covered", "light", "headTop"];

/** Two reviewers decide as many of a task's photos as the demo says; the decisions take effect at once. */
export async function decideWaiting(
  ctx: Ctx,
  { taskId }: { taskId: string },
  { approve, reject }: Pick<DemoPhotos, "approve" | "reject">,
): Promise<void> {
  const reviewers = [await actingAs(ctx.db, "reviewer1"), await actingAs(ctx.db, "reviewer2")];
  for (let turn = 0; turn < approve + reject; turn++) {
    const reviewer = reviewers[turn % reviewers.length];
    if (!reviewer) return;
    const cards = await claimItems(reviewer, { taskId, count: CLAIM_SIZE, held: [] });
    const card = cards.find(isUndoubted);
    await releaseClaims(
      reviewer,
      cards.filter((other) => other !== card),
    );
    if (!card) break;
    const isApproval = turn < approve;
    const reason = suggestedReason(card.measures) ?? REASONS[turn % REASONS.length] ?? "expression";
    await decide(reviewer, {
      schoolId: card.schoolId,
      itemId: card.itemId,
      token: card.token,
      version: card.version,
      verdict: isApproval ? "approve" : "reject",
      reasons: isApproval ? [] : [reason],
      note: "",
      tookMs: 3000 + turn * 130,
    });
    await releaseClaims(reviewer, [card]);
  }
  await applyAll(ctx, reviewers);
  await lookAgain(ctx, taskId);
}

/** Photos with something to look into are left for people. */
function isUndoubted({ compare, matches }: ReviewCard): boolean {
  const isUnlike = compare.score !== null && compare.score < compare.greyBelow;
  return !isUnlike && Object.keys(matches.others).length === 0;
}

/** The lead looks at what needs a second person; one photo is left to be seen waiting. */
async function lookAgain(ctx: Ctx, taskId: string): Promise<void> {
  const lead = await actingAs(ctx.db, "lead");
  const cards = await claimItems(lead, { taskId, count: CLAIM_SIZE, held: [] });
  for (const { schoolId, itemId, token, version } of cards.slice(1)) {
    const claim = { schoolId, itemId, token, version };
    await decide(lead, {
      ...claim,
      verdict: "approve",
      reasons: [],
      note: "",
      tookMs: 6200,
    });
  }
  await releaseClaims(lead, cards);
  await applyAll(ctx, [lead]);
}

async function applyAll(ctx: Ctx, people: readonly Ctx[]): Promise<void> {
  for (const person of people) await releaseMine(person);
  await releaseDue(systemCtx(ctx.db, "review.release", "all"));
}
