import type { EnrollmentFacts } from "@/db/enrollment-bucket";

/** What may be done to many students at once. */
export const BULK_ACTIONS = ["exempt", "withdraw", "relist", "confirm", "grantAttempt"] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** Why one of the chosen students is left out. */
export type BulkRefusal = "delivered" | "inReview" | "already" | "notListed" | "notWaiting";

const UNDER_WAY: readonly EnrollmentFacts["photo"][] = ["processing", "inReview", "secondReview", "held"];

type Facts = Pick<EnrollmentFacts, "standing" | "delivery" | "photo">;

/** Null where the action applies to a student with these facts. */
export function bulkRefusal(action: BulkAction, { standing, delivery, photo }: Facts): BulkRefusal | null {
  // What was handed over stays accounted for: a sealed batch does not lose its people.
  if (delivery !== "none") return "delivered";
  // A photo that somebody is looking at comes to its end first, or its verdict would fall on nobody.
  if ((action === "exempt" || action === "withdraw") && UNDER_WAY.includes(photo)) return "inReview";
  switch (action) {
    case "exempt":
      return standing === "exempt" ? "already" : null;
    case "withdraw":
      return standing === "withdrawn" ? "already" : null;
    case "relist":
      return standing === "listed" ? "already" : null;
    case "confirm":
      return standing === "toConfirm" ? null : "notWaiting";
    case "grantAttempt":
      return standing === "listed" ? null : "notListed";
  }
}
