import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { accountOf } from "@/lib/auth/own-enrollment";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { type AnsweredDocument, answeredDocuments } from "./agreements/answers";

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
