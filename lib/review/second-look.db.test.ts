import { beforeEach, describe, expect, it } from "vitest";
import {
  bringCaptures,
  type Collection,
  collectionOf,
  enrollmentsOf,
  testPolicy,
} from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { actorId, later, staffMember } from "@/db/testing/staff-member";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { recountCounters } from "@/lib/progress/mutations";
import { escalate } from "./mutations/escalate";
import { releaseDue } from "./mutations/release";
import { reopen } from "./mutations/reopen";
import { takeOver } from "./mutations/take-over";
import { HOLD_DECISIONS } from "./policy";
import { queueState } from "./queries";
import type { ReviewCard } from "./rows/cards";

const connection = openDatabase();
const machine = systemCtx(connection.db, "review.release", "all");
const { QC_REVIEW_HOLD_SECONDS: HOLD, QC_REVIEW_HOLD_LIMIT_SECONDS: LIMIT } = env();

let at: Collection;
let first: Ctx;
let second: Ctx;
let lead: Ctx;

async function prepare(photos: number, approvalsLookedAt = 0): Promise<ReviewCard[]> {
  const policy = testPolicy((rules) => ({
    ...rules,
    review: { ...rules.review, secondApprovals: approvalsLookedAt },
  }));
  const made = await collectionOf(connection, photos, policy);
  await bringCaptures(made, made.people);
  at = made;
  [first, second, lead] = await Promise.all([
    newReviewer(at),
    newReviewer(at),
    staffMember(connection.db, { role: "reviewLead", schoolId: at.school.id }),
  ]);
  return claim(first, photos);
}

function only<Value>(values: readonly Value[]): Value {
  const [value, ...more] = values;
  if (value === undefined || more.length > 0) throw new Error(`one was expected, not ${values.length}`);
  return value;
}

const state = async () =>
  only([...(await enrollmentsOf(at)).values()].map(({ photo, used }) => `${photo} ${used}`));

async function decideAndApply(who: Ctx, verdict: Parameters<typeof decideCard>[2]): Promise<void> {
  await decideCard(who, only(await claim(who)), verdict);
  await applyNow(who);
}

describe("a hold", () => {
  it("ends with the later of its time and ten further decisions", async () => {
    const [card, ...others] = await prepare(HOLD_DECISIONS + 1);
    if (!card) throw new Error("there is no card");
    await decideCard(first, card, "approve");
    const next = later(first, 1);
    for (const other of others.slice(1)) await decideCard(next, other, "approve");
    expect(await releaseDue(later(machine, HOLD + 1))).toBe(0);
    await decideCard(next, only(others.slice(0, 1)), "approve");
    expect(await releaseDue(later(machine, HOLD - 5))).toBe(0);
    expect(await releaseDue(later(machine, HOLD + 1))).toBe(1);
    await applyNow(first);
  });

  it("lasts ten minutes at most, however few decisions follow", async () => {
    const card = only(await prepare(1));
    await decideCard(first, card, "approve");
    expect(await releaseDue(later(machine, LIMIT - 5))).toBe(0);
    expect(await releaseDue(later(machine, LIMIT + 1))).toBe(1);
  });
});

describe("a second look", () => {
  beforeEach(async () => {
    const card = only(await prepare(1));
    await decideCard(first, card, "notSame");
    await applyNow(first);
  });

  it("follows every “not the same person”, and nothing reaches the student before it", async () => {
    expect(await state()).toBe("secondReview 1");
    expect((await queueState(second, { taskId: null })).free).toBe(1);
  });

  it("is never the first reviewer's", async () => {
    expect(await claim(first)).toEqual([]);
    expect((await queueState(first, { taskId: null })).barred).toBe(1);
  });

  it("is blind: nothing of the first verdict or its author is in what the second reviewer gets", async () => {
    const card = only(await claim(second));
    expect(card.opinions).toBeNull();
    const sent = JSON.stringify(card);
    for (const trace of ["notSame", actorId(first), "reviewer", '"round"', "secondReview"])
      expect(sent).not.toContain(trace);
  });

  it("that agrees lets the verdict take effect", async () => {
    await decideAndApply(second, "notSame");
    expect(await state()).toBe("rejected 0");
    expect(await claim(lead)).toEqual([]);
    expect(await recountCounters(machine)).toEqual([]);
  });

  it.each(["approve", "expression"] as const)(
    "that says %s goes to the lead, who sees both and settles",
    async (verdict) => {
      await decideAndApply(second, verdict);
      expect(await state()).toBe("secondReview 1");
      expect(await claim(second)).toEqual([]);
      const card = only(await claim(lead));
      expect(card.opinions?.verdicts).toMatchObject([
        { verdict: "reject", reasons: ["notSame"] },
        verdict === "approve" ? { verdict, reasons: [] } : { verdict: "reject", reasons: [verdict] },
      ]);
      await decideCard(lead, card, "approve");
      await applyNow(lead);
      expect(await state()).toBe("approved 1");
      expect(await recountCounters(machine)).toEqual([]);
    },
  );
});

describe("what a share draws", () => {
  it("is looked at a second time; what it does not draw is not", async () => {
    const card = only(await prepare(1, 100));
    await decideCard(first, card, "approve");
    await applyNow(first);
    expect(await state()).toBe("secondReview 1");
    await decideAndApply(second, "approve");
    expect(await state()).toBe("approved 1");
  });
});

describe("passing to the lead", () => {
  it("needs the claim and the photo as it was seen, and carries the reason", async () => {
    const card = only(await prepare(1));
    const passing = { schoolId: card.schoolId, itemId: card.itemId, token: card.token, reason: "拿不准" };
    await expect(escalate(second, { ...passing, version: card.version })).rejects.toThrow("claimLost");
    await expect(escalate(first, { ...passing, version: card.version - 1 })).rejects.toThrow(
      "changedMeanwhile",
    );
    await escalate(first, { ...passing, version: card.version });
    expect(await claim(second)).toEqual([]);
    const taken = only(await claim(lead));
    expect(taken.opinions).toEqual({ verdicts: [], notes: ["拿不准"] });
    await decideCard(lead, taken, "approve");
    await applyNow(lead);
    expect(await state()).toBe("approved 1");
  });
});

describe("reopening", () => {
  const submissionOf = async (card: ReviewCard) => ({
    schoolId: card.schoolId,
    submissionId: card.submissionId,
    reason: "判断有误",
  });

  it("is the lead's, after the effects only, and ends in a new verdict", async () => {
    const card = only(await prepare(1));
    const ref = await submissionOf(card);
    await expect(reopen(lead, ref)).rejects.toThrow("notReopenable");
    await decideCard(first, card, "expression");
    await expect(reopen(lead, ref)).rejects.toThrow("notReopenable");
    await applyNow(first);
    expect(await state()).toBe("rejected 1");
    await expect(reopen(first, ref)).rejects.toThrow("forbidden");
    await reopen(lead, ref);
    expect(await state()).toBe("secondReview 1");
    const again = only(await claim(lead));
    expect(again.opinions).toMatchObject({ verdicts: [{ verdict: "reject" }], notes: ["判断有误"] });
    await decideCard(lead, again, "approve");
    await applyNow(lead);
    expect(await state()).toBe("approved 1");
    expect(await recountCounters(machine)).toEqual([]);
  });

  it("counts an attempt again that the rejection had given back", async () => {
    const card = only(await prepare(1));
    await decideCard(first, card, "notSame");
    await applyNow(first);
    await decideAndApply(second, "notSame");
    expect(await state()).toBe("rejected 0");
    await reopen(lead, await submissionOf(card));
    expect(await state()).toBe("secondReview 1");
  });

  it("is refused once the student has handed in a newer photo", async () => {
    const card = only(await prepare(1));
    await decideCard(first, card, "expression");
    await applyNow(first);
    const made = at as Collection & { people: Parameters<typeof bringCaptures>[1] };
    await bringCaptures(made, made.people);
    await expect(reopen(lead, await submissionOf(card))).rejects.toThrow("notReopenable");
  });
});

describe("taking over", () => {
  it("frees what a person holds, and the person's window decides nothing any more", async () => {
    const [card] = await prepare(3);
    if (!card) throw new Error("there is no card");
    expect(await takeOver(lead, { staffId: actorId(first) })).toEqual({ count: 3 });
    await expect(decideCard(first, card, "approve")).rejects.toThrow("claimLost");
    expect(await claim(second)).toHaveLength(3);
    await expect(takeOver(second, { staffId: actorId(first) })).rejects.toThrow("forbidden");
  });
});
