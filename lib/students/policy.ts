import { can, type Place } from "@/lib/auth/authorize";
import type { Actor } from "@/lib/auth/ctx";

/** What of a student's history a person may see beyond the roster's facts. */
export type Sight = {
  /** Pictures, and what the file tells of them. */
  photos: boolean;
  /** Verdicts that never came into force, and who gave which. */
  opinions: boolean;
  /** The facts that a document number is made of; they come with the right to read it. */
  identity: boolean;
  /** Orders, payments and refunds, with their amounts. */
  money: boolean;
};

export function sightOf(actor: Actor, place: Place): Sight {
  return {
    photos: can(actor, "photo.read", place),
    // Who decides photos must not learn what others said of them, save who settles.
    opinions:
      can(actor, "review.settle", place) ||
      (can(actor, "audit.read", place) && !can(actor, "review.decide", place)),
    identity: can(actor, "student.reveal", place),
    money: can(actor, "payment.read", place),
  };
}

/** A verdict as it was stored, with whether it came into force: told to the student, counted, in effect. */
type Given = { isInForce: boolean; isUndone: boolean };

/**
 * What became of a verdict, for this sight; null where the person is not to know of it. A verdict that a second look
 * follows, or that waits for its effect, is nobody's business but the lead's: it would sway who looks next.
 */
export function standingOf(
  { isInForce, isUndone }: Given,
  sight: Pick<Sight, "opinions">,
): "inForce" | "opinion" | "undone" | null {
  if (isInForce) return "inForce";
  if (!sight.opinions) return null;
  return isUndone ? "undone" : "opinion";
}
