import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreements, associations } from "@/db/schema/associations";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { accountOf } from "@/lib/auth/own-enrollment";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { erasePrints } from "@/lib/tasks/face-compare/erase-prints";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { Reader } from "../agreements/answers";
import { collectingAccount } from "../agreements/collecting-account";
import { type AgreementKind, documentsOf } from "../agreements/documents";
import { outsideServices } from "../agreements/outside-services";

type Given = { schoolId: string; taskId: string; kind: AgreementKind; textHash: string; agrees: boolean };

/**
 * Keeps what an account says to a text as it was shown. Only the consent to face data can be refused or taken back:
 * then faces are not compared for this account's students, and what was kept of them is erased.
 * @throws AppError notFound, changedMeanwhile (the text is another one by now), agreementNeeded
 */
export async function answerDocument(ctx: Ctx, { schoolId, taskId, kind, textHash, agrees }: Given) {
  const reach = requirePermission(ctx, "task.join", { schoolId, taskId });
  const reader = { schoolId, taskId, accountId: accountOf(ctx) };
  await withinReach(ctx, reach, async (tx) => {
    const { policy, policyVersion } = await policyInForce(tx, schoolId, taskId);
    const document = documentsOf(policy, outsideServices(env())).find(
      (one) => one.kind === kind && one.textHash === textHash,
    );
    if (!document) throw new AppError("changedMeanwhile");
    if (!agrees && document.asks !== "choose") throw new AppError("agreementNeeded");
    const row = {
      ...{ ...reader, kind, place: document.place, policyVersion },
      textHash: Buffer.from(textHash, "hex"),
    };
    if (agrees) await tx.insert(agreements).values(row).onConflictDoNothing();
    else await decline(tx, row);
    if (!agrees) await eraseFaces(tx, reader);
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: agrees ? "agreement.give" : "agreement.withdraw",
      entityType: "account",
      entityId: reader.accountId,
      detail: { kind, textHash, policyVersion },
    });
  });
}

/** Takes back what was agreed, or keeps that it never was. */
async function decline(tx: Tx, row: typeof agreements.$inferInsert): Promise<void> {
  const takenBack = await tx
    .update(agreements)
    .set({ withdrawnAt: sql`app_now()` })
    .where(
      and(
        eq(agreements.schoolId, row.schoolId),
        eq(agreements.taskId, row.taskId),
        eq(agreements.accountId, row.accountId),
        eq(agreements.kind, row.kind),
        isNull(agreements.withdrawnAt),
      ),
    )
    .returning({ id: agreements.id });
  if (takenBack.length === 0) await tx.insert(agreements).values({ ...row, withdrawnAt: sql`app_now()` });
}

async function eraseFaces(tx: Tx, { schoolId, taskId, accountId }: Reader): Promise<void> {
  const held = await tx
    .selectDistinct({ enrollmentId: associations.enrollmentId })
    .from(associations)
    .where(
      and(
        eq(associations.schoolId, schoolId),
        eq(associations.taskId, taskId),
        eq(associations.accountId, accountId),
      ),
    );
  for (const { enrollmentId } of held) {
    const holder = await collectingAccount(tx, { schoolId, enrollmentId });
    if (holder?.accountId === accountId) await erasePrints(tx, { schoolId, taskId, enrollmentId });
  }
}
