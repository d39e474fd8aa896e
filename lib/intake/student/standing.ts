import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { productions } from "@/db/schema/capture";
import { submissions } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import { answeredDocuments } from "@/lib/association/agreements/answers";
import { missingDocuments } from "@/lib/association/agreements/documents";
import { isIdentityOpen } from "@/lib/association/identity/standing";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { accountOf, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { isAddressOpen } from "@/lib/mailing/rows/address-open";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { denial, type StudentAction, type StudentFacts, type TaskNow } from "./may-do";
import { paidServices } from "./paid";

/**
 * Everything that decides what a student may do, of one moment. The enrollment is locked where something is going to
 * be written, so that two requests of one student follow each other; what is asked after it is read under the lock.
 */
export async function standingOf(
  tx: Tx,
  ctx: StudentCtx,
  { schoolId, taskId, enrollmentId }: OwnEnrollment,
  lock: "read" | "write",
) {
  const isThis = and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId));
  const query = tx.select().from(enrollments).where(isThis);
  const [[enrollment], { policy, policyVersion, status }] = await Promise.all([
    runPrepared(lock === "write" ? query.for("update") : query),
    policyInForce(tx, schoolId, taskId),
  ]);
  if (!enrollment) throw new AppError("notFound");
  const place = { schoolId, enrollmentId };
  const accountId = accountOf(ctx);
  const [documents, last, paid, isIdentityStillOpen, isAddressStillOpen] = await Promise.all([
    answeredDocuments(tx, { schoolId, taskId, accountId }, policy),
    lastMade(tx, place),
    paidServices(tx, place),
    isIdentityOpen(tx, place, policy),
    isAddressOpen(tx, { ...place, accountId }, policy),
  ]);
  const comparesFaces = documents.some(({ kind, answer }) => kind === "faceData" && answer === "agreed");
  const { standardizationsUsed: used, standardizationsUntil: until } = enrollment;
  const facts: StudentFacts = {
    ...enrollment,
    standardizations: { used, until },
    paid,
    missing: missingDocuments(documents, documents),
    isIdentityOpen: isIdentityStillOpen,
    isAddressOpen: isAddressStillOpen,
    made: last?.made ?? "none",
  };
  const now: TaskNow = { status, policy };
  return { enrollment, facts, task: now, policy, policyVersion, documents, comparesFaces, last };
}

export type Standing = Awaited<ReturnType<typeof standingOf>>;

/** @throws AppError with the reason why the student may not do this now */
export function requireMay(ctx: StudentCtx, action: StudentAction, { facts, task }: Standing): void {
  const denied = denial(action, facts, task, ctx.clock.now());
  if (denied) throw new AppError(denied.code, denied.params);
}

/** The newest standard photo, as long as it was not handed in. */
async function lastMade(tx: Tx, { schoolId, enrollmentId }: { schoolId: string; enrollmentId: string }) {
  const newest = tx
    .select({ productionId: productions.id, state: productions.state, submissionId: submissions.id })
    .from(productions)
    .leftJoin(
      submissions,
      and(
        eq(submissions.schoolId, productions.schoolId),
        eq(submissions.standardizationId, productions.standardizationId),
      ),
    )
    .where(and(eq(productions.schoolId, schoolId), eq(productions.enrollmentId, enrollmentId)))
    .orderBy(desc(productions.no))
    .limit(1);
  const [last] = await runPrepared(newest);
  if (!last || last.submissionId || last.state === "failed") return null;
  const made: StudentFacts["made"] = last.state === "waiting" ? "making" : "ready";
  return { productionId: last.productionId, made };
}
