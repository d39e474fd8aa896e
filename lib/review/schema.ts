import { z } from "zod";
import { reasonText } from "@/lib/audit/reason";
import { QUEUE_BANDS } from "@/lib/tasks/face-compare/rules";
import { SUBMISSION_KINDS } from "./queue/kinds";
import { MAX_REASONS, REJECT_REASON_CODES } from "./reasons/reasons";

/** How many items one call hands out, and how many a reviewer holds at most. */
export const CLAIM_SIZE = 12;

export const NOTE_LIMIT = 100;

const itemRef = { schoolId: z.uuid(), itemId: z.uuid() };

/** Leases that one call renews or gives back at most. */
const LEASES_AT_ONCE = 100;

const queueFilters = z.object({
  college: z.string().max(200).nullable(),
  band: z.enum(QUEUE_BANDS).nullable(),
  reason: z.enum(REJECT_REASON_CODES).nullable(),
  kind: z.enum(SUBMISSION_KINDS).nullable(),
  /** Token of a typed 学号. */
  q: z.string().max(40).nullable(),
});

export const claimInput = z.object({
  taskId: z.uuid().nullable(),
  count: z.int().min(1).max(CLAIM_SIZE),
  /** Items on this screen: they are not handed out again. */
  held: z.array(z.uuid()).max(LEASES_AT_ONCE),
  /** What the queue is narrowed to; left out for all of it. */
  filters: queueFilters.optional(),
  /** The item that stood on the screen before: it comes first where it still may. */
  first: z.uuid().optional(),
});

export const queueInput = z.object({ taskId: z.uuid().nullable().catch(null) });

export const heartbeatInput = z.object({
  items: z.array(z.object({ ...itemRef, token: z.int() })).max(LEASES_AT_ONCE),
});

export const decideInput = z
  .object({
    ...itemRef,
    token: z.int(),
    /** Version of the submission that was on the screen. */
    version: z.int(),
    verdict: z.enum(["approve", "reject"]),
    reasons: z.array(z.enum(REJECT_REASON_CODES)).max(MAX_REASONS),
    note: z.string().trim().max(NOTE_LIMIT),
    tookMs: z.int().min(0).max(3_600_000),
    /** Of the next pair, where one came: whether it was decoded beforehand, and then how long until it was on the screen. */
    next: z.object({ wasAhead: z.boolean(), paintMs: z.int().min(0).max(3_600_000).nullable() }).optional(),
  })
  .refine((decision) => (decision.verdict === "reject") === decision.reasons.length > 0, {
    message: "reasonNeeded",
    path: ["reasons"],
  });

export const skipInput = z.object({ ...itemRef, token: z.int(), reason: reasonText });
export const escalateInput = z.object({
  ...itemRef,
  token: z.int(),
  version: z.int(),
  reason: reasonText,
});
export const releaseItemsInput = heartbeatInput;
export const takeOverInput = z.object({ staffId: z.uuid() });
export const handOverInput = z.object({
  /** Whose photos: what a person holds or was handed, or what was escalated to the leads. */
  from: z.union([z.uuid(), z.literal("escalated")]),
  to: z.uuid(),
});
export const reopenInput = z.object({
  schoolId: z.uuid(),
  submissionId: z.uuid(),
  reason: reasonText,
});
export const undoInput = z.object({ schoolId: z.uuid(), decisionId: z.uuid() });

export const keepStudentNoInput = z.object({ term: z.string().trim().min(1).max(40) });

export type ClaimInput = z.infer<typeof claimInput>;
export type DecideInput = z.infer<typeof decideInput>;
export type HandOverInput = z.infer<typeof handOverInput>;
export type ItemClaim = z.infer<typeof heartbeatInput>["items"][number];
