import { reachOf, requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { accountOf, requireOwn } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { type AnsweredDocument, answeredDocuments } from "./agreements/answers";
import { factsOf } from "./match/facts";
import { type LoadedOwn, loadOwn } from "./own/load-own";
import { unbindRefusal } from "./policy";

/** The texts of a task that a student reads, in their order, with what the account has answered. */
export async function listDocuments(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
): Promise<AnsweredDocument[]> {
  const reach = requirePermission(ctx, "task.join", { schoolId, taskId });
  const reader = { schoolId, taskId, accountId: accountOf(ctx) };
  return withinReach(ctx, reach, async (tx) => {
    const { policy } = await policyInForce(tx, schoolId, taskId);
    return answeredDocuments(tx, reader, policy);
  });
}

/** 我的任务: what is in the account's hands, what comes next, and until when. */
export async function listOwnTasks(ctx: Ctx) {
  requireReach(ctx, "task.join");
  const { actor } = ctx;
  const [accountId, now] = [accountOf(ctx), ctx.clock.now()];
  const held = actor.type === "student" ? actor.enrollments : [];
  if (held.length === 0) return [];
  return withinReach(ctx, reachOf(actor, "own.read"), async (tx) => {
    const own: ReturnType<typeof summaryOf>[] = [];
    for (const one of held) {
      const loaded = await loadOwn(tx, { ...one, accountId, now });
      if (loaded) own.push(summaryOf(loaded));
    }
    return own;
  });
}

/**
 * One of them with its facts, what was agreed to, and whether it can be let go of.
 * @throws AppError notFound
 */
export async function requireOwnEnrollment(ctx: Ctx, { enrollmentId }: { enrollmentId: string }) {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const asking = { ...own, accountId: accountOf(ctx), now: ctx.clock.now() };
  return withinReach(ctx, reach, async (tx) => {
    const loaded = await loadOwn(tx, asking);
    if (!loaded) throw new AppError("notFound");
    const { policy, enrollment, documents, association } = loaded;
    return {
      ...summaryOf(loaded),
      facts: factsOf(loaded, loaded),
      associatedAt: association.createdAt.toISOString(),
      code: enrollment.code,
      faceConsent: documents.find(({ kind }) => kind === "faceData")?.answer ?? null,
      unbindRefusal: unbindRefusal(policy.association.unbinding, enrollment.payment),
      contacts: policy.contacts,
    };
  });
}

function summaryOf(own: LoadedOwn) {
  const { enrollment, task, school, policy } = own;
  return {
    enrollmentId: enrollment.id,
    schoolId: task.schoolId,
    taskId: task.id,
    schoolName: school.name,
    taskName: task.name,
    kind: task.kind,
    category: task.category,
    name: factsOf(own, own).name,
    studentNo: enrollment.studentNo,
    bucket: enrollment.bucket,
    payment: enrollment.payment,
    priceFen: policy.fee.payer === "student" ? policy.fee.priceFen : 0,
    phase: own.phase,
    closesAt: task.closesAt.toISOString(),
    missingDocuments: own.missingDocuments,
    identity: own.identity,
    nextStep: own.nextStep,
  };
}
