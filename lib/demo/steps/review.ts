import type { Ctx } from "@/lib/auth/ctx";
import { systemCtx } from "@/lib/auth/ctx";
import { claimItems, releaseClaims } from "@/lib/review/mutations/claim";
import { decide } from "@/lib/review/mutations/decide";
import { releaseDue, releaseMine } from "@/lib/review/mutations/release";
import { type RejectReason, suggestedReason } from "@/lib/review/reasons/reasons";
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
    const [card] = await claimItems(reviewer, { taskId, count: 1, held: [] });
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
      scoreShown: true,
    });
    await releaseClaims(reviewer, [card]);
  }
  for (const reviewer of reviewers) await releaseMine(reviewer);
  await releaseDue(systemCtx(ctx.db, "review.release", "all"));
}
