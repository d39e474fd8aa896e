import type { decisions } from "@/db/schema/review";
import type { AuditEntry } from "@/lib/audit/record";

/** What an item or a decision is about: exactly one of the two. */
export type Subject = { submissionId: string | null; goldId: string | null };

/** A decision on a student's photo. */
export type PhotoDecision = typeof decisions.$inferSelect & { submissionId: string };

/** The same for the audit log. */
export function auditSubject({ submissionId, goldId }: Subject): Pick<AuditEntry, "entityType" | "entityId"> {
  return goldId
    ? { entityType: "goldItem", entityId: goldId }
    : { entityType: "submission", entityId: submissionId ?? "" };
}

export function submissionsOf(subjects: readonly Pick<Subject, "submissionId">[]): string[] {
  return subjects.flatMap(({ submissionId }) => submissionId ?? []);
}

export function goldOf(subjects: readonly Pick<Subject, "goldId">[]): string[] {
  return subjects.flatMap(({ goldId }) => goldId ?? []);
}
