import { REJECT_REASON_CODES, type RejectReason } from "../reasons/reasons";

/** The coded reasons of a stored decision, headline first; codes that no longer exist are left out. */
export function reasonsOf({ reasons }: { reasons: unknown }): RejectReason[] {
  const stored = Array.isArray(reasons) ? reasons : [];
  return stored.flatMap((code) => REJECT_REASON_CODES.find((known) => known === code) ?? []);
}
