import { z } from "zod";
import { MATCH_GROUP_STATES } from "@/db/vocabulary";
import { reasonText } from "@/lib/audit/reason";

/** Groups shown at once; settling one brings the next. */
export const GROUPS_SHOWN = 50;

export const settleMatchInput = z.object({
  schoolId: z.uuid(),
  groupId: z.uuid(),
  /** Of the group as it was seen; something found meanwhile is a conflict. */
  version: z.number().int().min(1),
  outcome: z.enum(MATCH_GROUP_STATES).exclude(["open"]),
  reason: reasonText,
  /** Submissions that are taken back, so that their students hand in another photo; none where all is innocent. */
  takeBack: z.array(z.uuid()).max(50),
});
export type SettleMatch = z.infer<typeof settleMatchInput>;
