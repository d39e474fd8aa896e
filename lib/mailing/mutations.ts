import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mailingAddresses } from "@/db/schema/mailing";
import { recordAudit } from "@/lib/audit/record";
import { withinReach } from "@/lib/auth/authorize";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { accountOf, requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { sealField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { formatMoment } from "@/lib/i18n/format";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { wayRefusal } from "./policy";
import type { MailingInput } from "./schema";

type Wish = { enrollmentId: string; mailing: MailingInput };

/**
 * Keeps where the student wants the prints; it may be changed until the parcel is packed.
 * @throws AppError notFound, addressNotAsked, addressNeeded, addressPacked
 */
export async function keepMailing(ctx: StudentCtx, { enrollmentId, mailing }: Wish): Promise<void> {
  const { reach, own } = requireOwn(ctx, "own.act", enrollmentId);
  const { schoolId, taskId } = own;
  const { way } = mailing;
  await withinReach(ctx, reach, async (tx) => {
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const refusal = wayRefusal(policy.address, way);
    if (refusal) throw new AppError(refusal);
    await requireUnpacked(tx, own);
    const address =
      "to" in mailing ? sealField({ schoolId, field: "mailingAddress" }, JSON.stringify(mailing.to)) : null;
    const kept = { way, address, accountId: accountOf(ctx), updatedAt: sql`app_now()` };
    await tx
      .insert(mailingAddresses)
      .values({ schoolId, enrollmentId, taskId, ...kept })
      .onConflictDoUpdate({ target: [mailingAddresses.schoolId, mailingAddresses.enrollmentId], set: kept });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "mailing.keep", entityType: "enrollment", entityId: enrollmentId },
      detail: { way },
    });
  });
}

/** Locked, so that a parcel that is being packed is packed with one of the two addresses and not between them. */
async function requireUnpacked(tx: Tx, { schoolId, enrollmentId }: OwnEnrollment): Promise<void> {
  const [kept] = await tx
    .select({ packedAt: mailingAddresses.packedAt })
    .from(mailingAddresses)
    .where(and(eq(mailingAddresses.schoolId, schoolId), eq(mailingAddresses.enrollmentId, enrollmentId)))
    .for("update");
  if (kept?.packedAt) throw new AppError("addressPacked", { packed: formatMoment(kept.packedAt) });
}
