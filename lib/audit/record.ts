import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { auditEvents, PLATFORM_SCHOOL_ID } from "@/db/schema/audit";
import type { Ctx } from "@/lib/auth/ctx";

/** `<entity>.<verb>`: the verb of the mutation. Texts stand in the catalogue under `audit.<action>`. */
export const AUDIT_ACTIONS = [
  "session.open",
  "session.close",
  "session.revoke",
  "account.logIn",
  "school.create",
  "school.update",
  "calendar.set",
  "calendar.clear",
  "staff.create",
  "staff.update",
  "staff.setPassword",
  "staff.grantRole",
  "staff.revokeRole",
  "task.create",
  "task.changePolicy",
  "task.setStatus",
  "roster.upload",
  "roster.chooseSheet",
  "roster.map",
  "roster.fix",
  "roster.commit",
  "roster.cancel",
  "roster.resume",
  "roster.undo",
  "roster.export",
  "selection.create",
  "view.save",
  "view.remove",
  "view.setDefault",
  "enrollment.exempt",
  "enrollment.withdraw",
  "enrollment.relist",
  "enrollment.grantAttempt",
  "enrollment.confirm",
  "enrollment.add",
  "enrollment.edit",
  "enrollment.correct",
  "enrollment.move",
  "enrollment.setCode",
  "enrollment.recollect",
  "enrollment.letThrough",
  "student.merge",
  "enrollment.waive",
  "enrollment.permitRecollection",
  "enrollment.associate",
  "enrollment.unbind",
  "enrollment.checkIdentity",
  "mailing.keep",
  "agreement.give",
  "agreement.withdraw",
  "supportNote.write",
  "supportNote.answer",
  "student.reveal",
  "photoImport.create",
  "photoImport.finish",
  "photoImport.assign",
  "photoImport.dismiss",
  "photo.check",
  "capture.create",
  "production.create",
  "production.finish",
  "submission.create",
  "submission.replace",
  "submission.withdraw",
  "submission.process",
  "submission.pass",
  "submission.takeBack",
  "match.open",
  "match.settle",
  "reference.replace",
  "review.approve",
  "review.reject",
  "review.undo",
  "review.skip",
  "review.escalate",
  "review.second",
  "review.reopen",
  "review.takeOver",
  "review.handOver",
  "review.release",
  "gold.make",
  "gold.plant",
  "gold.retire",
  "trainer.start",
  "trainer.finish",
  "review.recut",
  "grid.approve",
  "grid.undo",
  "message.allow",
  "message.exportUnreached",
  "enrollment.remind",
  "reminder.send",
  "missingList.create",
  "missingList.download",
  "batch.create",
  "batch.edit",
  "batch.check",
  "batch.seal",
  "batch.stop",
  "batch.retry",
  "batch.build",
  "batch.download",
  "batch.handOver",
  "batch.addReceipt",
  "batch.readReceipt",
  "batch.upload",
  "batch.results",
  "batch.close",
  "result.upload",
  "result.chooseSheet",
  "result.map",
  "result.take",
  "result.taken",
  "result.cancel",
  "result.undo",
  "mismatch.settle",
  "site.save",
  "site.remove",
  "shoot.save",
  "shoot.remove",
  "timetable.import",
  "shoot.checkIn",
  "shoot.undoCheckIn",
  "shoot.moveOnline",
  "shoot.match",
  "shoot.handIn",
  "shootPicture.add",
  "shootPicture.assign",
  "shootPicture.swap",
  "shootPicture.clear",
  "shootPicture.dismiss",
  "enrollment.issueTemporary",
  "printRun.create",
  "printRun.finish",
  "printRun.download",
  "print.pack",
  "print.send",
  "print.listAddresses",
  "order.open",
  "order.pay",
  "order.close",
  "order.export",
  "payment.refuse",
  "payment.takeOnSite",
  "refund.request",
  "refund.approve",
  "refund.refuse",
  "refund.follow",
  "refund.payByHand",
  "bill.compare",
  "bill.settle",
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Kinds of things that events tell of. Texts stand in the catalogue under `auditEntity`. */
export const AUDIT_ENTITIES = [
  "account",
  "batch",
  "billDay",
  "calendarDay",
  "enrollment",
  "goldItem",
  "goldPhoto",
  "grid",
  "installation",
  "matchGroup",
  "missingList",
  "order",
  "photoImport",
  "photoImportItem",
  "printRun",
  "refund",
  "reminder",
  "resultImport",
  "rosterImport",
  "school",
  "selection",
  "shoot",
  "shootPicture",
  "site",
  "staff",
  "student",
  "submission",
  "supportNote",
  "task",
  "view",
] as const;

export type AuditEntity = (typeof AUDIT_ENTITIES)[number];

/** Catalogue keys cannot carry a dot: `task.create` is `task_create`. */
export type AuditKey<Action extends string = AuditAction> = Action extends `${infer Entity}.${infer Verb}`
  ? `${Entity}_${Verb}`
  : never;

/** @throws where the action is not in the list, which the database's rows always are */
export function auditKey(action: string): AuditKey {
  const known = AUDIT_ACTIONS.find((candidate) => candidate === action);
  if (!known) throw new Error(`unknown audit action ${action}`);
  return known.replace(".", "_") as AuditKey;
}

export type AuditEntry = {
  /** Left out for what belongs to no school. */
  schoolId?: string;
  action: AuditAction;
  entityType: AuditEntity;
  entityId: string;
  taskId?: string;
  /** Ids, field names, counts and codes only: nothing personal. */
  detail?: Record<string, unknown>;
};

function actorColumns(actor: Ctx["actor"]) {
  if (actor.type === "staff") return { actorId: actor.id, actorName: actor.login };
  if (actor.type === "student") return { actorId: actor.accountId, actorName: actor.client };
  return { actorId: null, actorName: actor.job };
}

/** Writes audit rows in the caller's transaction: without them the change does not happen either. */
export async function recordAudit(tx: Tx, ctx: Ctx, ...entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { actor } = ctx;
  const insert = tx.insert(auditEvents).values(
    entries.map((entry) => ({
      schoolId: entry.schoolId ?? PLATFORM_SCHOOL_ID,
      actorType: actor.type,
      ...actorColumns(actor),
      action: entry.action,
      entityType: entry.entityType,
      entityId: entry.entityId,
      taskId: entry.taskId ?? null,
      detail: entry.detail ?? {},
      requestId: ctx.requestId,
    })),
  );
  // One row is what nearly every change writes: always the same statement.
  await (entries.length === 1 ? runPrepared(insert) : insert);
}
