import { can, type Place } from "@/lib/auth/authorize";
import type { Actor } from "@/lib/auth/ctx";

/** Which pages about the answers of the registry a person may open in a task. */
export function shownPages(actor: Actor, place: Place) {
  return {
    files: can(actor, "result.read", place),
    mismatches: can(actor, "mismatch.read", place),
    loop: can(actor, "loop.read", place),
    ledger: can(actor, "ledger.read", place),
  };
}
