import type { Tx } from "@/db/client";
import { factsOf } from "@/lib/association/match/facts";
import { loadOwn } from "@/lib/association/own/load-own";
import { unbindRefusal } from "@/lib/association/policy";
import { reachOf, requireReach, withinReach } from "@/lib/auth/authorize";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { accountOf, requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { nextStep } from "@/lib/intake/student/may-do";
import { standingOf } from "@/lib/intake/student/standing";
import { pricedOrder } from "@/lib/payments/policy";
import { moneyOf } from "@/lib/payments/rows/returned";

/** 我的任务: what is in the account's hands, what comes next, and until when. */
export async function listOwnTasks(ctx: StudentCtx) {
  requireReach(ctx, "task.join");
  const { actor } = ctx;
  if (actor.enrollments.length === 0) return [];
  return withinReach(ctx, reachOf(actor, "own.read"), async (tx) => {
    const tasks: ReturnType<typeof summaryOf>[] = [];
    for (const own of actor.enrollments) {
      const held = await heldOf(tx, ctx, own);
      if (held) tasks.push(summaryOf(held));
    }
    return tasks;
  });
}

/**
 * One of them with its facts, what was agreed to, and whether it can be let go of.
 * @throws AppError notFound
 */
export async function requireOwnEnrollment(ctx: StudentCtx, { enrollmentId }: { enrollmentId: string }) {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  return withinReach(ctx, reach, async (tx) => {
    const held = await heldOf(tx, ctx, own);
    if (!held) throw new AppError("notFound");
    const { policy, enrollment, documents, association } = held;
    return {
      ...summaryOf(held),
      facts: factsOf(held, held),
      associatedAt: association.createdAt.toISOString(),
      code: enrollment.code,
      faceConsent: documents.find(({ kind }) => kind === "faceData")?.answer ?? null,
      unbindRefusal: unbindRefusal(policy.association.unbinding, enrollment.payment),
      mailing: policy.address,
      money: held.money,
      contacts: policy.contacts,
    };
  });
}

/** Null where it was let go of meanwhile. */
async function heldOf(tx: Tx, ctx: StudentCtx, own: OwnEnrollment) {
  const now = ctx.clock.now();
  const loaded = await loadOwn(tx, { ...own, accountId: accountOf(ctx), now });
  if (!loaded) return null;
  const { facts, task, documents } = await standingOf(tx, ctx, own, "read");
  return {
    ...loaded,
    documents,
    money: await moneyOf(tx, own),
    missingDocuments: facts.missing.length,
    nextStep: nextStep(facts, task, now),
  };
}

type Held = NonNullable<Awaited<ReturnType<typeof heldOf>>>;

function summaryOf(held: Held) {
  const { enrollment, task, school, policy } = held;
  return {
    enrollmentId: enrollment.id,
    schoolId: task.schoolId,
    taskId: task.id,
    schoolName: school.name,
    taskName: task.name,
    kind: task.kind,
    category: task.category,
    name: factsOf(held, held).name,
    studentNo: enrollment.studentNo,
    bucket: enrollment.bucket,
    payment: enrollment.payment,
    priceFen: policy.fee.payer === "student" ? (pricedOrder("fee", policy, enrollment).amountFen ?? 0) : 0,
    phase: held.phase,
    closesAt: task.closesAt.toISOString(),
    missingDocuments: held.missingDocuments,
    identity: held.identity,
    nextStep: held.nextStep,
  };
}
