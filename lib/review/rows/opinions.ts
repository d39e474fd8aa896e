import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { staff } from "@/db/schema/platform";
import { decisions } from "@/db/schema/review";
import type { RejectReason } from "../reasons/reasons";
import type { CardRow } from "./card-rows";
import { reasonsOf } from "./reasons-of";

export type Opinions = {
  /** Verdicts so far, oldest first. */
  verdicts: { reviewer: string; verdict: "approve" | "reject"; reasons: RejectReason[]; note: string }[];
  /** Why it was passed on or reopened. */
  notes: string[];
};

const notesSchema = z.array(z.object({ reason: z.string() }));

type LeadClaim = { itemId: string; notes: unknown };

/** What has been said so far of photos that a lead settles, by submission. Nobody else gets to see it. */
export async function loadOpinions(
  tx: Tx,
  claims: readonly LeadClaim[],
  rows: readonly CardRow[],
): Promise<Map<string, Opinions>> {
  const notesOf = new Map(claims.map(({ itemId, notes }) => [itemId, notesSchema.parse(notes)]));
  const submissions = rows.filter((row) => notesOf.has(row.itemId)).map((row) => row.submission.id);
  if (submissions.length === 0) return new Map();
  const said = await tx
    .select({ decision: decisions, reviewer: staff.name })
    .from(decisions)
    .innerJoin(staff, eq(staff.id, decisions.reviewerId))
    .where(and(inArray(decisions.submissionId, submissions), isNull(decisions.undoneAt)))
    .orderBy(asc(decisions.createdAt));
  return new Map(
    rows
      .filter((row) => notesOf.has(row.itemId))
      .map((row) => [
        row.submission.id,
        {
          verdicts: said
            .filter(({ decision }) => decision.submissionId === row.submission.id)
            .map(({ decision, reviewer }) => ({
              reviewer,
              verdict: decision.verdict,
              reasons: reasonsOf(decision),
              note: decision.note,
            })),
          notes: (notesOf.get(row.itemId) ?? []).map(({ reason }) => reason),
        },
      ]),
  );
}
