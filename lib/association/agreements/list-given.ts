import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreements } from "@/db/schema/associations";
import { enrollments } from "@/db/schema/roster";
import { taskPolicies } from "@/db/schema/tasks";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Text } from "@/lib/i18n/texts";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { policySchema } from "@/lib/tasks/schema";
import { collectingAccount } from "./collecting-account";
import { type AgreementDocument, documentsOf } from "./documents";
import { outsideServices } from "./outside-services";

export type GivenAgreement = {
  id: string;
  kind: AgreementDocument["kind"];
  title: Text;
  policyVersion: number;
  /** The first 12 digits of the text's SHA-256, for a proof. */
  textHash: string;
  /** False where the student said no at once. */
  wasGiven: boolean;
  answeredAt: Date;
  withdrawnAt: Date | null;
  /** Whether this text is still the one of the rules in force. */
  isPresent: boolean;
};

/**
 * What the account that collects for a student has read, agreed to and taken back, oldest first; null where no account
 * ever did. The titles are those of the version that was read.
 * @throws AppError notFound
 */
export async function listGivenAgreements(
  ctx: Ctx,
  { schoolId, taskId, enrollmentId }: { schoolId: string; taskId: string; enrollmentId: string },
): Promise<GivenAgreement[] | null> {
  const reach = requirePermission(ctx, "roster.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const within = reachFilter(reach, {
      school: enrollments.schoolId,
      task: enrollments.taskId,
      college: enrollments.college,
    });
    const [student] = await tx
      .select({ id: enrollments.id })
      .from(enrollments)
      .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId), within));
    if (!student) throw new AppError("notFound");
    const holder = await collectingAccount(tx, { schoolId, enrollmentId });
    return holder && given(tx, { schoolId, taskId, accountId: holder.accountId });
  });
}

async function given(
  tx: Tx,
  { schoolId, taskId, accountId }: { schoolId: string; taskId: string; accountId: string },
): Promise<GivenAgreement[]> {
  const rows = await tx
    .select({ agreement: agreements, policy: taskPolicies.policy })
    .from(agreements)
    .innerJoin(
      taskPolicies,
      and(
        eq(taskPolicies.schoolId, agreements.schoolId),
        eq(taskPolicies.taskId, agreements.taskId),
        eq(taskPolicies.version, agreements.policyVersion),
      ),
    )
    .where(
      and(
        eq(agreements.schoolId, schoolId),
        eq(agreements.taskId, taskId),
        eq(agreements.accountId, accountId),
      ),
    )
    .orderBy(asc(agreements.createdAt), asc(agreements.id));
  const { policy: present } = await policyInForce(tx, schoolId, taskId);
  const services = outsideServices(env());
  const presentHashes = new Set(documentsOf(present, services).map(({ textHash }) => textHash));
  return rows.map(({ agreement, policy }) => {
    const { id, kind, policyVersion, createdAt: answeredAt, withdrawnAt } = agreement;
    const textHash = agreement.textHash.toString("hex");
    const read = documentsOf(policySchema.parse(policy), services).find(
      (one) => one.kind === kind && (kind !== "notice" || one.textHash === textHash),
    );
    return {
      ...{ id, kind, policyVersion, answeredAt, withdrawnAt },
      title: read?.title ?? ["", ""],
      textHash: textHash.slice(0, 12),
      wasGiven: withdrawnAt === null || withdrawnAt.getTime() !== answeredAt.getTime(),
      isPresent: presentHashes.has(textHash),
    };
  });
}
