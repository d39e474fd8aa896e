import type { Tx } from "@/db/client";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { accountOf } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { formatMoney } from "@/lib/i18n/format";
import { lockEnrollment } from "@/lib/roster/students/load-enrollment";
import { requireAnswered } from "../agreements/answers";
import { enterStudent } from "../match/enter";
import { requireCodeFree, requireFree } from "../match/find-enrollment";
import { hold, keepCode } from "../match/hold";
import { type JoinableTask, requireJoinable } from "../match/open-task";
import { openTicket, type Ticket } from "../match/ticket";
import { standingRefusal } from "../policy";

type Confirmed = { schoolId: string; taskId: string; ticket: string };

/**
 * Second half of joining a task: the person has looked at the facts and takes the enrollment. Everything that can
 * have changed since is looked at again; who holds it already, on whatever phone, simply has it.
 * @throws AppError matchExpired and all that `matchStudent` refuses
 */
export async function associate(
  ctx: Ctx,
  { ticket, ...place }: Confirmed,
): Promise<{ enrollmentId: string }> {
  const reach = requirePermission(ctx, "task.join", place);
  const accountId = accountOf(ctx);
  const now = ctx.clock.now();
  const match = openTicket({ ...place, accountId }, ticket, now);
  return withinReach(ctx, reach, async (tx) => {
    const joined = await requireJoinable(tx, place, now);
    await requireAnswered(tx, { ...place, accountId });
    const enrollmentId =
      "entered" in match.who
        ? await enterStudent(tx, joined, {
            entered: match.who.entered,
            accountId,
            today: now.toISOString().slice(0, 10),
          })
        : match.who.enrollmentId;
    if (await isHeld(tx, joined, { match, enrollmentId })) return { enrollmentId };
    await hold(tx, { ...place, accountId, enrollmentId, mode: match.mode });
    if (match.code) await keepCode(tx, { schoolId: place.schoolId, enrollmentId, code: match.code });
    await recordAudit(tx, ctx, {
      ...place,
      action: "enrollment.associate",
      entityType: "enrollment",
      entityId: enrollmentId,
      detail: { mode: match.mode, isEntered: "entered" in match.who, withCode: match.code !== null },
    });
    return { enrollmentId };
  });
}

/** True where the account holds the enrollment already; locked, so that of two accounts one comes first. */
async function isHeld(
  tx: Tx,
  { policy }: JoinableTask,
  { match, enrollmentId }: { match: Ticket; enrollmentId: string },
): Promise<boolean> {
  const { schoolId, accountId, code } = match;
  const { enrollment } = await lockEnrollment(tx, { schoolId, enrollmentId });
  const refusal = standingRefusal(enrollment.standing, policy);
  if (refusal) throw new AppError(refusal, { fee: formatMoney(policy.alreadyCollected.extraFeeFen) });
  const { mayActForOthers } = policy.association;
  if (await requireFree(tx, match, { accountId, enrollmentId, mayActForOthers })) return true;
  if (code) await requireCodeFree(tx, match, { code, enrollmentId });
  return false;
}
