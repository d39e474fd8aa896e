import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type { Permission } from "@/lib/auth/permissions";
import type { Policy } from "@/lib/tasks/schema";

/** What may be done to a student or to many at once. */
export const BULK_ACTIONS = [
  "exempt",
  "withdraw",
  "relist",
  "confirm",
  "grantAttempt",
  "waive",
  "permitRecollection",
] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What a selection is good for: these actions, and what other domains do with the chosen. */
export const SELECTION_USES = [...BULK_ACTIONS, "remind", "addToBatch", "export"] as const;
export type SelectionUse = (typeof SELECTION_USES)[number];

const PERMISSION_OF: Record<SelectionUse, Permission> = {
  exempt: "roster.edit",
  withdraw: "roster.edit",
  relist: "roster.edit",
  confirm: "roster.edit",
  grantAttempt: "attempt.grant",
  waive: "fee.waive",
  permitRecollection: "roster.edit",
  remind: "progress.remind",
  addToBatch: "batch.seal",
  export: "student.choose",
};

export function permissionOf(use: SelectionUse): Permission {
  return PERMISSION_OF[use];
}

/** Why one of the chosen students is left out. */
export type BulkRefusal =
  | "delivered"
  | "inReview"
  | "already"
  | "notListed"
  | "notWaiting"
  | "noFeeDue"
  | "taskForbids"
  | "nothingCollected";

/** A photo that somebody is looking at comes to its end before these, or its verdict would fall on nobody. */
const WAITS_FOR_PHOTO: readonly BulkAction[] = ["exempt", "withdraw", "permitRecollection"];
const UNDER_WAY: readonly EnrollmentFacts["photo"][] = ["processing", "inReview", "secondReview", "held"];

export type BulkFacts = Pick<EnrollmentFacts, "standing" | "delivery" | "photo" | "payment">;
export type BulkRules = Pick<Policy, "alreadyCollected">;

/** Null where the action applies to a student with these facts. */
export function bulkRefusal(
  action: BulkAction,
  { standing, delivery, photo, payment }: BulkFacts,
  { alreadyCollected }: BulkRules,
): BulkRefusal | null {
  // What was handed over stays accounted for: a sealed batch does not lose its people.
  if (delivery !== "none") return "delivered";
  if (WAITS_FOR_PHOTO.includes(action) && UNDER_WAY.includes(photo)) return "inReview";
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
    case "waive":
      if (payment === "waived") return "already";
      return payment === "due" ? null : "noFeeDue";
    case "permitRecollection":
      // Somebody whose comparisons failed has no collected photo yet: the registrar may let them try again.
      if (standing === "listed" && photo === "withRegistrar") return null;
      if (standing !== "exempt") return "nothingCollected";
      return alreadyCollected.registrarMayPermit ? null : "taskForbids";
  }
}
