import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreements } from "@/db/schema/associations";
import { env } from "@/lib/env";
import { collectingAccount } from "./collecting-account";
import { documentsOf, type TextRules } from "./documents";
import { outsideServices } from "./outside-services";

/**
 * False where the task compares no faces, and where the account that collects for this student has not agreed to it,
 * or no longer does. A consent is one to the text that was read: once the task's text is another one, it has to be
 * given again, and so where another service compares. Who is photographed on site without an account has agreed on paper.
 */
export async function mayCompareFaces(
  tx: Tx,
  { schoolId, enrollmentId }: { schoolId: string; enrollmentId: string },
  policy: TextRules,
): Promise<boolean> {
  const text = documentsOf(policy, outsideServices(env())).find(({ kind }) => kind === "faceData");
  if (!text) return false;
  const held = await collectingAccount(tx, { schoolId, enrollmentId });
  if (!held) return true;
  const given = and(
    eq(agreements.schoolId, schoolId),
    eq(agreements.taskId, held.taskId),
    eq(agreements.accountId, held.accountId),
    eq(agreements.kind, text.kind),
    eq(agreements.textHash, Buffer.from(text.textHash, "hex")),
    isNull(agreements.withdrawnAt),
  );
  return (await tx.$count(agreements, given)) > 0;
}
