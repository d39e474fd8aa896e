import { and, eq, isNull, sql } from "drizzle-orm";
import { supportNotes } from "@/db/schema/associations";
import type { SUPPORT_SUBJECTS } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { accountOf } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { openTicket } from "../match/ticket";
import { sealNote } from "../notes/notes";

type Written = {
  schoolId: string;
  taskId: string;
  subject: (typeof SUPPORT_SUBJECTS)[number];
  body: string;
  /** Of the match whose facts are wrong; without it the note is about the one whom the account holds in the task. */
  ticket: string | null;
};

/**
 * A student writes to support: facts that are wrong, not on the list, in another's hands.
 * @throws AppError notFound, matchExpired
 */
export async function writeNote(
  ctx: Ctx,
  { schoolId, taskId, subject, body, ticket }: Written,
): Promise<{ id: string }> {
  const reach = requirePermission(ctx, "task.join", { schoolId, taskId });
  const accountId = accountOf(ctx);
  const enrollmentId = ticket ? matchedIn(ctx, { schoolId, taskId, accountId }, ticket) : heldIn(ctx, taskId);
  return withinReach(ctx, reach, async (tx) => {
    await policyInForce(tx, schoolId, taskId);
    const [made] = await tx
      .insert(supportNotes)
      .values({ schoolId, taskId, accountId, enrollmentId, subject, body: sealNote(schoolId, body) })
      .returning({ id: supportNotes.id });
    if (!made) throw new Error("the note was not written");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "supportNote.write",
      entityType: "supportNote",
      entityId: made.id,
      detail: { subject },
    });
    return made;
  });
}

function matchedIn({ clock }: Ctx, bearer: Parameters<typeof openTicket>[0], ticket: string): string | null {
  const { who } = openTicket(bearer, ticket, clock.now());
  return "enrollmentId" in who ? who.enrollmentId : null;
}

/** Null where the account holds nobody of the task, or several. */
function heldIn({ actor }: Ctx, taskId: string): string | null {
  const held = actor.type === "student" ? actor.enrollments.filter((one) => one.taskId === taskId) : [];
  const [only] = held;
  return only && held.length === 1 ? only.enrollmentId : null;
}

type Answered = { schoolId: string; noteId: string; answer: string };

/** @throws AppError notFound, noteAnswered where somebody was faster */
export async function answerNote(ctx: Ctx, { schoolId, noteId, answer }: Answered): Promise<void> {
  const reach = requirePermission(ctx, "support.answer", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const isThis = and(eq(supportNotes.schoolId, schoolId), eq(supportNotes.id, noteId));
    const [note] = await tx.select({ taskId: supportNotes.taskId }).from(supportNotes).where(isThis);
    if (!note) throw new AppError("notFound");
    const answeredBy = ctx.actor.type === "staff" ? ctx.actor.id : null;
    const done = await tx
      .update(supportNotes)
      .set({ answer: sealNote(schoolId, answer), answeredBy, answeredAt: sql`app_now()` })
      .where(and(isThis, isNull(supportNotes.answeredAt)))
      .returning({ id: supportNotes.id });
    if (done.length === 0) throw new AppError("noteAnswered");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: note.taskId,
      action: "supportNote.answer",
      entityType: "supportNote",
      entityId: noteId,
    });
  });
}
