import type { ErrorCode } from "@/lib/errors";
import type { Policy } from "@/lib/tasks/schema";
import type { MailingInput } from "./schema";

/** Why this way is not taken under the task's rules; null where it is. */
export function wayRefusal(mode: Policy["address"], way: MailingInput["way"]): ErrorCode | null {
  if (mode === "none") return "addressNotAsked";
  return mode === "required" && way === "atSchool" ? "addressNeeded" : null;
}
