import type { EnrollmentFacts } from "@/db/enrollment-bucket";

/** What may be done to many students at once. */
export const BULK_ACTIONS = ["exempt", "withdraw", "relist", "grantAttempt"] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** Why one of the chosen students is left out. */
export type BulkRefusal = "delivered" | "already" | "notListed";

type Facts = Pick<EnrollmentFacts, "standing" | "delivery">;

/** Null where the action applies to a student with these facts. */
export function bulkRefusal(action: BulkAction, { standing, delivery }: Facts): BulkRefusal | null {
  // What was handed over stays accounted for: a sealed batch does not lose its people.
  if (delivery !== "none") return "delivered";
  switch (action) {
    case "exempt":
      return standing === "exempt" ? "already" : null;
    case "withdraw":
      return standing === "withdrawn" ? "already" : null;
    case "relist":
      return standing === "listed" ? "already" : null;
    case "grantAttempt":
      return standing === "listed" ? null : "notListed";
  }
}
