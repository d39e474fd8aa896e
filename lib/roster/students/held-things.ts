import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { associations, identityChecks, supportNotes } from "@/db/schema/associations";
import { uploads } from "@/db/schema/capture";
import { mailingAddresses } from "@/db/schema/mailing";
import { messagePermissions, messages } from "@/db/schema/progress";
import type { EnrollmentRef } from "./load-enrollment";

/** What hangs on an enrollment because an account holds it, or held it. */
const HELD = [associations, identityChecks, supportNotes, mailingAddresses, messages] as const;

type Held = (typeof HELD)[number] | typeof messagePermissions | typeof uploads;

function of(table: Held, { schoolId, enrollmentId }: EnrollmentRef) {
  return and(eq(table.schoolId, schoolId), eq(table.enrollmentId, enrollmentId));
}

/** It goes along where an enrollment moves to another task. */
export async function takeHeld(tx: Tx, ref: EnrollmentRef, taskId: string): Promise<void> {
  for (const table of [...HELD, uploads]) await tx.update(table).set({ taskId }).where(of(table, ref));
}

/**
 * It goes to the enrollment that is kept where two become one. An enrollment is in one hand at a time: the account of
 * the kept one stays, and so does its address.
 */
export async function giveHeld(tx: Tx, gone: EnrollmentRef, kept: EnrollmentRef): Promise<void> {
  const { enrollmentId } = kept;
  const [hand] = await tx
    .select({ id: associations.id })
    .from(associations)
    .where(and(of(associations, kept), isNull(associations.endedAt)));
  if (hand)
    await tx
      .update(associations)
      .set({ endedAt: sql`app_now()`, endedBy: "merge" })
      .where(and(of(associations, gone), isNull(associations.endedAt)));
  const [address] = await tx
    .select({ way: mailingAddresses.way })
    .from(mailingAddresses)
    .where(of(mailingAddresses, kept));
  if (address) await tx.delete(mailingAddresses).where(of(mailingAddresses, gone));
  for (const table of [...HELD, messagePermissions])
    await tx.update(table).set({ enrollmentId }).where(of(table, gone));
}
