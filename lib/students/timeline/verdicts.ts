import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { staff } from "@/db/schema/platform";
import { decisions } from "@/db/schema/review";
import { type AuditAction, auditKey } from "@/lib/audit/record";
import { reasonsOf } from "@/lib/review/rows/reasons-of";
import { standingOf } from "../policy";
import type { AttemptEntry, PassedEntry, VerdictEntry } from "./entry";
import { reasonIn } from "./reason-in";
import type { Subject } from "./subject";

/** Moves of a photo between reviewers that everyone may know of; a lead and the auditor see the others too. */
const PASSED: AuditAction[] = ["review.second", "review.reopen", "submission.pass", "submission.takeBack"];
const PASSED_QUIETLY: AuditAction[] = ["review.escalate", "review.skip"];

/** Verdicts on these attempts, and how they went from one reviewer to the next, as far as the viewer may see. */
export async function verdictEntries(
  tx: Tx,
  { schoolId, sight }: Subject,
  attempts: readonly AttemptEntry[],
): Promise<(VerdictEntry | PassedEntry)[]> {
  if (attempts.length === 0) return [];
  const attemptNo = new Map(attempts.map(({ id, attemptNo: no }) => [id, no]));
  const ids = [...attemptNo.keys()];
  const given = await tx
    .select({ decision: decisions, reviewer: staff.name })
    .from(decisions)
    .innerJoin(staff, eq(staff.id, decisions.reviewerId))
    .where(and(eq(decisions.schoolId, schoolId), inArray(decisions.submissionId, ids)));
  const events = await tx
    .select({ event: auditEvents, by: staff.name })
    .from(auditEvents)
    .leftJoin(staff, eq(staff.id, auditEvents.actorId))
    .where(
      and(
        eq(auditEvents.schoolId, schoolId),
        inArray(auditEvents.entityId, ids),
        inArray(auditEvents.action, ["review.release", ...PASSED, ...PASSED_QUIETLY] satisfies AuditAction[]),
      ),
    );
  const inForceAt = new Map(
    events
      .filter(({ event }) => event.action === "review.release")
      .map(({ event }) => [decisionIn(event.detail), event.createdAt]),
  );
  const verdicts = given.flatMap(({ decision, reviewer }): VerdictEntry[] => {
    const since = inForceAt.get(decision.id);
    const standing = standingOf(
      { isInForce: since !== undefined, isUndone: decision.undoneAt !== null },
      sight,
    );
    if (!standing) return [];
    return [
      {
        kind: "verdict",
        id: decision.id,
        at: sight.opinions ? decision.createdAt : (since ?? decision.createdAt),
        by: sight.opinions ? reviewer : null,
        attemptNo: attemptNo.get(decision.submissionId ?? "") ?? 0,
        verdict: decision.verdict,
        reasons: reasonsOf(decision),
        note: decision.note,
        round: decision.round,
        standing,
      },
    ];
  });
  const shown: readonly string[] = sight.opinions ? [...PASSED, ...PASSED_QUIETLY] : PASSED;
  const moves = events
    .filter(({ event }) => shown.includes(event.action))
    .map(
      ({ event, by }): PassedEntry => ({
        kind: "passed",
        id: event.id,
        at: event.createdAt,
        by: sight.opinions ? by : null,
        attemptNo: attemptNo.get(event.entityId) ?? 0,
        action: auditKey(event.action),
        reason: sight.photos ? reasonIn(event.detail) : null,
      }),
    );
  return [...verdicts, ...moves];
}

function decisionIn(detail: unknown): string | null {
  return typeof detail === "object" && detail && "decisionId" in detail ? String(detail.decisionId) : null;
}
