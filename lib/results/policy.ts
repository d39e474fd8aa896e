import type { REFUSAL_KINDS, RegistryVerdict } from "@/db/delivery-vocabulary";
import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type { Policy } from "@/lib/tasks/schema";
import type { Meaning, Meanings } from "./schema";

/** What of an enrollment an answer of 学信网 can change. */
export type RegistryFacts = Pick<EnrollmentFacts, "photo" | "delivery" | "registry"> & {
  submissionsUsed: number;
  compareFailures: number;
};

export type Answer = { verdict: RegistryVerdict; refusal: (typeof REFUSAL_KINDS)[number] | null };

/** Values that need no explaining, because they are 学信网's own words; everything else a person has to say. */
export const PLAIN_MEANINGS: Meanings = { 同一人: "same", 非同一人: "different", 不是同一人: "different" };

/** The answer behind a meaning; null where the row holds none yet. */
export function answerOf(meaning: Meaning): Answer | null {
  switch (meaning) {
    case "same":
    case "different":
      return { verdict: meaning, refusal: null };
    case "refusedPhoto":
      return { verdict: "refused", refusal: "photo" };
    case "refusedRecord":
      return { verdict: "refused", refusal: "record" };
    case "none":
      return null;
  }
}

/** Whether the student is asked for a new photo at once, without the registrar. */
export function reopens({ verdict, refusal }: Answer, { registry }: Pick<Policy, "registry">): boolean {
  return verdict === "refused" && refusal === "photo" && registry.refusalReopens;
}

/**
 * A new photo is asked for: the school's approval was wrong, not the student, so that the attempt is given back and
 * the count of failed comparisons begins anew.
 */
export function reopened(facts: RegistryFacts): RegistryFacts {
  return {
    photo: "rejected",
    delivery: "none",
    registry: "none",
    submissionsUsed: Math.max(0, facts.submissionsUsed - 1),
    compareFailures: 0,
  };
}

/** The facts after an answer. Who is answered "the same person" is in 学信网, whatever was marked here. */
export function factsAfter(
  answer: Answer,
  facts: RegistryFacts,
  policy: Pick<Policy, "registry">,
): RegistryFacts {
  if (answer.verdict === "same") return { ...facts, delivery: "online", registry: "same" };
  if (reopens(answer, policy)) return reopened(facts);
  return { ...facts, registry: answer.verdict };
}

/** Whether an answer can be taken for a photo at all: it was handed over, and no newer one has begun. */
export function canBeAnswered(
  photo: EnrollmentFacts["photo"],
  delivery: EnrollmentFacts["delivery"],
): boolean {
  return photo === "approved" && (delivery === "delivered" || delivery === "online");
}
