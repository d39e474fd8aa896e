import { can, type Place } from "@/lib/auth/authorize";
import type { Actor } from "@/lib/auth/ctx";
import {
  BULK_ACTIONS,
  type BulkAction,
  type BulkFacts,
  type BulkRules,
  bulkRefusal,
  permissionOf,
  SELECTION_USES,
  type SelectionUse,
} from "./policy";

/** What this person may do here with chosen students. */
export function allowedUses(actor: Actor, place: Place): SelectionUse[] {
  return SELECTION_USES.filter((use) => can(actor, permissionOf(use), place));
}

/** The actions that this person may do here and that apply to a student with these facts. */
export function applicableActions(
  actor: Actor,
  place: Place,
  facts: BulkFacts,
  rules: BulkRules,
): BulkAction[] {
  return BULK_ACTIONS.filter(
    (action) => can(actor, permissionOf(action), place) && bulkRefusal(action, facts, rules) === null,
  );
}
