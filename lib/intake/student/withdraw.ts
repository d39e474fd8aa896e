import { recordAudit } from "@/lib/audit/record";
import { withinReach } from "@/lib/auth/authorize";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { requireMay, standingOf } from "./standing";
import { takeFromReview } from "./take-from-review";

/**
 * Takes the photo back that waits for review; it cost no attempt, but counts as a replacement.
 * @throws AppError nothingInReview, photoUnderWay, or why nothing may be done now
 */
export async function withdraw(
  ctx: StudentCtx,
  { enrollmentId }: { enrollmentId: string },
): Promise<{ submissionId: string }> {
  const { reach, own } = requireOwn(ctx, "own.act", enrollmentId);
  const { schoolId, taskId } = own;
  return withinReach(ctx, reach, async (tx) => {
    requireMay(ctx, "withdraw", await standingOf(tx, ctx, own, "write"));
    const submissionId = await takeFromReview(tx, own, "withdrawn");
    await recordAudit(tx, ctx, {
      ...{
        schoolId,
        taskId,
        action: "submission.withdraw",
        entityType: "submission",
        entityId: submissionId,
      },
      detail: { enrollmentId },
    });
    return { submissionId };
  });
}
