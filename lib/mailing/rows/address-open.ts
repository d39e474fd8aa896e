import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { mailingAddresses } from "@/db/schema/mailing";
import type { Policy } from "@/lib/tasks/schema";

type Holder = { schoolId: string; enrollmentId: string; accountId: string };

/**
 * True where the task posts prints to everybody and the account that collects has not said where: nobody photographs
 * before that, because afterwards nobody comes back to say it. A parcel that is packed needs no address any more.
 */
export async function isAddressOpen(
  tx: Tx,
  { schoolId, enrollmentId, accountId }: Holder,
  { address }: Pick<Policy, "address">,
): Promise<boolean> {
  if (address !== "required") return false;
  const [kept] = await runPrepared(
    tx
      .select()
      .from(mailingAddresses)
      .where(and(eq(mailingAddresses.schoolId, schoolId), eq(mailingAddresses.enrollmentId, enrollmentId))),
  );
  if (kept?.packedAt) return false;
  return kept?.way !== "byMail" || kept.accountId !== accountId;
}
