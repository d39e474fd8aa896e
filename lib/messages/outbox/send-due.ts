import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { studentAccounts } from "@/db/schema/accounts";
import { associations } from "@/db/schema/associations";
import { messagePermissions, messages } from "@/db/schema/progress";
import { tasks } from "@/db/schema/tasks";
import { SUBJECT } from "@/lib/auth/account-subject";
import { type Reach, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { openField } from "@/lib/crypto/sealed-field";
import { messageData, WORDINGS } from "../fields/wording";
import type { Messenger, Sent } from "../platform/messenger";
import type { OwnFailure } from "./failures";

const CHUNK = 50;
/** Seconds until a message is tried again: at once a claim, so that two workers never send the same. */
const PAUSE_SECONDS = 120;
const MOST_ATTEMPTS = 6;
const STALE_DAYS = 7;
/** The platform's word that the permission has been used up or taken back. */
const USED_UP = "43101";

/** Chore: sends what waits in the outbox and is due. @returns how many were tried */
export async function sendDue(ctx: Ctx, messenger: Messenger): Promise<number> {
  const reach = requireReach(ctx, "message.send");
  const due = await withinReach(ctx, reach, claimDue);
  for (const message of due) await sendOne(ctx, reach, messenger, message);
  return due.length;
}

type Due = typeof messages.$inferSelect;

async function claimDue(tx: Tx): Promise<Due[]> {
  const due = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.state, "waiting"), lte(messages.nextTryAt, sql`app_now()`)))
    .orderBy(asc(messages.nextTryAt))
    .limit(CHUNK)
    .for("update", { skipLocked: true });
  for (const message of due)
    await tx
      .update(messages)
      .set({
        attempts: sql`${messages.attempts} + 1`,
        nextTryAt: sql`app_now() + ${PAUSE_SECONDS * 2 ** message.attempts} * interval '1 second'`,
      })
      .where(byId(message));
  return due;
}

async function sendOne(ctx: Ctx, reach: Reach, messenger: Messenger, message: Due): Promise<void> {
  const to = isStale(ctx, message)
    ? { failure: "tooLate" as const }
    : await withinReach(ctx, reach, (tx) => addressOf(tx, message));
  const isReachable = "openid" in to;
  const sent: Sent = isReachable
    ? await bring(messenger, message, to)
    : { outcome: "failed", failure: to.failure };
  await withinReach(ctx, reach, (tx) => settle(tx, message, sent, isReachable ? to.permissionId : null));
}

type Address = { openid: string; permissionId: string; task: string };

function bring(messenger: Messenger, { kind, enrollmentId, createdAt }: Due, { openid, task }: Address) {
  const { template } = WORDINGS[kind];
  const page = `pages/result/index?enrollment=${enrollmentId}`;
  return messenger.send({ openid, template, page, data: messageData(kind, { task, moment: createdAt }) });
}

/** News of last week is none: a messenger that was set up or came back late does not send it. */
const isStale = (ctx: Ctx, { createdAt }: Due) =>
  ctx.clock.now().getTime() - createdAt.getTime() > STALE_DAYS * 24 * 3_600_000;

/** Who holds the enrollment now, and the oldest permission for one message of this kind. */
async function addressOf(tx: Tx, message: Due): Promise<Address | { failure: OwnFailure }> {
  const { schoolId, enrollmentId, kind } = message;
  const [holder] = await tx
    .select({
      accountId: associations.accountId,
      channel: studentAccounts.channel,
      subject: studentAccounts.subject,
      task: tasks.name,
    })
    .from(associations)
    .innerJoin(studentAccounts, eq(studentAccounts.id, associations.accountId))
    .innerJoin(tasks, and(eq(tasks.schoolId, associations.schoolId), eq(tasks.id, associations.taskId)))
    .where(
      and(
        eq(associations.schoolId, schoolId),
        eq(associations.enrollmentId, enrollmentId),
        isNull(associations.endedAt),
      ),
    );
  if (!holder) return { failure: "noAccount" };
  if (holder.channel !== "wechat") return { failure: "noWechat" };
  const [permission] = await tx
    .select({ id: messagePermissions.id })
    .from(messagePermissions)
    .where(
      and(
        eq(messagePermissions.schoolId, schoolId),
        eq(messagePermissions.enrollmentId, enrollmentId),
        eq(messagePermissions.accountId, holder.accountId),
        eq(messagePermissions.template, WORDINGS[kind].template),
        isNull(messagePermissions.usedAt),
      ),
    )
    .orderBy(asc(messagePermissions.createdAt))
    .limit(1);
  if (!permission) return { failure: "noPermission" };
  return { openid: openField(SUBJECT, holder.subject), permissionId: permission.id, task: holder.task };
}

async function settle(tx: Tx, message: Due, sent: Sent, permissionId: string | null): Promise<void> {
  const isUsed = sent.outcome === "sent" || sent.failure === USED_UP;
  if (isUsed && permissionId)
    await tx
      .update(messagePermissions)
      .set({ usedAt: sql`app_now()` })
      .where(and(eq(messagePermissions.schoolId, message.schoolId), eq(messagePermissions.id, permissionId)));
  const failure = sent.outcome === "sent" ? null : sent.failure;
  if (sent.outcome === "again" && message.attempts + 1 < MOST_ATTEMPTS) {
    await tx.update(messages).set({ failure }).where(byId(message));
    return;
  }
  await tx
    .update(messages)
    .set({ state: sent.outcome === "sent" ? "sent" : "failed", failure, settledAt: sql`app_now()` })
    .where(byId(message));
}

function byId({ schoolId, id }: Pick<Due, "schoolId" | "id">) {
  return and(eq(messages.schoolId, schoolId), eq(messages.id, id));
}
