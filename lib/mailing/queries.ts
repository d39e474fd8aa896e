import { and, eq } from "drizzle-orm";
import { mailingAddresses } from "@/db/schema/mailing";
import { withinReach } from "@/lib/auth/authorize";
import { accountOf, requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { openField } from "@/lib/crypto/sealed-field";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { postalAddress } from "./schema";

/** What the task asks for, and what this account has said; what another account wrote is not shown to it. */
export async function ownMailing(ctx: StudentCtx, { enrollmentId }: { enrollmentId: string }) {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const { schoolId, taskId } = own;
  return withinReach(ctx, reach, async (tx) => {
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const isIt = and(
      eq(mailingAddresses.schoolId, schoolId),
      eq(mailingAddresses.enrollmentId, enrollmentId),
      eq(mailingAddresses.accountId, accountOf(ctx)),
    );
    const [kept] = await tx.select().from(mailingAddresses).where(isIt);
    return {
      mode: policy.address,
      way: kept?.way ?? null,
      to: kept?.address ? opened(schoolId, kept.address) : null,
      packedAt: kept?.packedAt ?? null,
    };
  });
}

function opened(schoolId: string, sealed: string) {
  return postalAddress.parse(JSON.parse(openField({ schoolId, field: "mailingAddress" }, sealed)));
}
