import { can, type Place } from "@/lib/auth/authorize";
import type { Actor } from "@/lib/auth/ctx";
import {
  BULK_ACTIONS,
  type BulkAction,
  type BulkFacts,
  type BulkRules,
  bulkRefusal,
  permissionOf,
} from "./policy";

/** The actions that this person may do here. */
export function allowedActions(actor: Actor, place: Place): BulkAction[] {
  return BULK_ACTIONS.filter((action) => can(actor, permissionOf(action), place));
}

/** Of those, the ones that apply to a student with these facts. */
export function applicableActions(
  actor: Actor,
  place: Place,
  facts: BulkFacts,
  rules: BulkRules,
): BulkAction[] {
  return allowedActions(actor, place).filter((action) => bulkRefusal(action, facts, rules) === null);
}
