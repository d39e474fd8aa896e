import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreements } from "@/db/schema/associations";
import type { AGREEMENT_KINDS } from "@/db/vocabulary";
import type { Policy } from "@/lib/tasks/schema";

type Kind = (typeof AGREEMENT_KINDS)[number];
type Holder = { schoolId: string; taskId: string; accountId: string };

const hashOf = (text: string) => createHash("sha256").update(text).digest();

/** What an account has still to read or agree to, and whether its face may be compared. */
export async function consentsOf(
  tx: Tx,
  { schoolId, taskId, accountId }: Holder,
  { notices, faceCompare }: Pick<Policy, "notices" | "faceCompare">,
): Promise<{ missing: Kind[]; comparesFaces: boolean }> {
  const given = await tx
    .select({ kind: agreements.kind, textHash: agreements.textHash, withdrawnAt: agreements.withdrawnAt })
    .from(agreements)
    .where(
      and(
        eq(agreements.schoolId, schoolId),
        eq(agreements.taskId, taskId),
        eq(agreements.accountId, accountId),
      ),
    );
  const standing = given.filter(({ withdrawnAt }) => withdrawnAt === null);
  const has = (kind: Kind, text: string) =>
    standing.some((one) => one.kind === kind && one.textHash.equals(hashOf(text)));
  const isRead = notices.every(
    ({ mustAcknowledge, title, body }) => !mustAcknowledge || has("notice", `${title}\n${body}`),
  );
  const comparesFaces = faceCompare.enabled && has("faceData", faceCompare.consentText);
  // Whoever said no, or takes it back, goes on without a comparison; only who was never asked is asked.
  const wasAsked = given.some(({ kind }) => kind === "faceData");
  const asksFace = faceCompare.enabled && !comparesFaces && !wasAsked;
  return {
    missing: [...(isRead ? [] : (["notice"] as const)), ...(asksFace ? (["faceData"] as const) : [])],
    comparesFaces,
  };
}
