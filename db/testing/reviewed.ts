import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { checkBatch } from "@/lib/delivery/mutations/check";
import { createBatch } from "@/lib/delivery/mutations/create";
import { sealBatch } from "@/lib/delivery/mutations/seal";
import type { WantedSettings } from "@/lib/delivery/schema";
import type { DemoPerson } from "@/lib/demo/people";
import { claimItems } from "@/lib/review/mutations/claim";
import { decide } from "@/lib/review/mutations/decide";
import { releaseDue, releaseMine } from "@/lib/review/mutations/release";
import type { RejectReason } from "@/lib/review/reasons/reasons";
import type { ReviewCard } from "@/lib/review/rows/cards";
import type { DecideInput } from "@/lib/review/schema";
import { bringCaptures, type Collection } from "./collection";
import { staffMember } from "./staff-member";
import { workOff } from "./work-off";

export function newReviewer({ connection, place }: Collection): Promise<Ctx> {
  return staffMember(connection.db, { role: "reviewer", schoolId: place.schoolId });
}

/** Takes up to so many items of the reviewer's queue. */
export function claim(reviewer: Ctx, count = 12): Promise<ReviewCard[]> {
  return claimItems(reviewer, { taskId: null, count, held: [] });
}

type Verdict = "approve" | RejectReason;

/** Decides a card as the workbench would; a reason is a rejection. `next` is what the window saw of the pair after it. */
export function decideCard(reviewer: Ctx, card: ReviewCard, verdict: Verdict, next?: DecideInput["next"]) {
  const { schoolId, itemId, token, version } = card;
  const isApproval = verdict === "approve";
  return decide(reviewer, {
    ...{ schoolId, itemId, token, version, note: "", tookMs: 1000, next },
    verdict: isApproval ? "approve" : "reject",
    reasons: isApproval ? [] : [verdict],
  });
}

/** Lets the effects of a reviewer's decisions happen now. */
export async function applyNow(reviewer: Ctx): Promise<void> {
  await releaseMine(reviewer);
  await releaseDue(systemCtx(reviewer.db, "review.release", "all"));
}

/** Brings captures of these students and approves them all. */
export async function approveAll(at: Collection, people: readonly DemoPerson[]): Promise<Ctx> {
  await bringCaptures(at, people);
  const reviewer = await newReviewer(at);
  for (const card of await claim(reviewer)) await decideCard(reviewer, card, "approve");
  await applyNow(reviewer);
  return reviewer;
}

/** What a batch of everybody is called by. */
export const FOR_ALL = { template: "{XH}", colleges: null, selectionId: null } as const;

/** A checked batch with what is approved. */
export async function draftBatch(
  { operator, place }: Collection,
  template = "{XH}",
  settings: Partial<WantedSettings> = {},
) {
  const wanted = { ...FOR_ALL, ...settings, template };
  const { no, batchId } = await createBatch(operator, { ...place, name: "测试批次", settings: wanted });
  const ref = { schoolId: place.schoolId, batchId };
  const { ready, fingerprint } = await checkBatch(operator, ref);
  return { ...ref, no, ready, fingerprint };
}

/** Seals what is approved into a batch and builds it. */
export async function deliverAll(at: Collection, template?: string, settings?: Partial<WantedSettings>) {
  const { no, ready, fingerprint, ...ref } = await draftBatch(at, template, settings);
  await sealBatch(at.operator, { ...ref, fingerprint, expected: ready });
  await workOff(at.connection);
  return { ...ref, no };
}
