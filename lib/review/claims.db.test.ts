import { beforeEach, describe, expect, it } from "vitest";
import { bringCaptures, type Collection, collectionOf, enrollmentsOf } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { later } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { releaseClaims, renewClaims } from "./mutations/claim";
import { decide } from "./mutations/decide";
import { skip } from "./mutations/skip";
import { queueState } from "./queries";
import type { ReviewCard } from "./rows/cards";

const connection = openDatabase();
const LEASE = env().QC_REVIEW_LEASE_SECONDS;

/** A school whose queue holds so many photos. */
async function queueOf(photos: number): Promise<Collection> {
  const at = await collectionOf(connection, photos);
  await bringCaptures(at, at.people);
  return at;
}

function only(cards: readonly ReviewCard[]): ReviewCard {
  const [card] = cards;
  if (!card) throw new Error("there is nothing to claim");
  return card;
}

describe("reviewers at the same queue", () => {
  it("who claim at the same moment never hold the same photo, and together all of them", async () => {
    const at = await queueOf(12);
    const reviewers = await Promise.all([1, 2, 3, 4].map(() => newReviewer(at)));
    const hands = await Promise.all(
      reviewers.flatMap((reviewer) => [claim(reviewer, 2), claim(reviewer, 2)]),
    );
    // A second call of the same person hands the person's own photos out anew, so count people, not calls.
    const holders = new Map<string, Set<number>>();
    for (const [index, cards] of hands.entries()) {
      for (const { itemId } of cards) {
        const person = Math.floor(index / 2);
        holders.set(itemId, (holders.get(itemId) ?? new Set()).add(person));
      }
    }
    expect([...holders.values()].every((people) => people.size === 1)).toBe(true);
    await Promise.all(reviewers.map((reviewer) => claim(reviewer, 12)));
    const states = await Promise.all(reviewers.map((reviewer) => queueState(reviewer, { taskId: null })));
    expect(states.reduce((sum, { mine }) => sum + mine, 0)).toBe(12);
    expect(states.map(({ free }) => free)).toEqual([0, 0, 0, 0]);
  });

  it("get the oldest photo first", async () => {
    const at = await queueOf(4);
    const cards = await claim(await newReviewer(at), 4);
    const times = cards.map(({ capture }) => capture.submittedAt);
    expect(times).toHaveLength(4);
    expect(times).toEqual([...times].sort());
  });
});

describe("a claim", () => {
  let at: Collection;
  let reviewer: Ctx;
  let other: Ctx;
  let card: ReviewCard;

  beforeEach(async () => {
    at = await queueOf(1);
    [reviewer, other] = await Promise.all([newReviewer(at), newReviewer(at)]);
    card = only(await claim(reviewer));
  });

  const photo = async () => [...(await enrollmentsOf(at)).values()].map((row) => row.photo);

  it("that lapsed cannot decide, and nothing was written", async () => {
    await expect(decideCard(later(reviewer, LEASE + 1), card, "approve")).rejects.toThrow("claimLost");
    expect(await photo()).toEqual(["inReview"]);
    expect((await queueState(later(other, LEASE + 1), { taskId: null })).free).toBe(1);
  });

  it("decides up to the end of its lease", async () => {
    await decideCard(later(reviewer, LEASE - 1), card, "approve");
    expect(await photo()).toEqual(["held"]);
  });

  it("that lapsed goes to the next, and the first holder's window decides nothing any more", async () => {
    expect(await claim(other)).toEqual([]);
    const taken = only(await claim(later(other, LEASE + 1)));
    expect(taken.itemId).toBe(card.itemId);
    expect(taken.token).not.toBe(card.token);
    await expect(decideCard(reviewer, card, "approve")).rejects.toThrow("claimLost");
    await expect(decideCard(reviewer, taken, "approve")).rejects.toThrow("claimLost");
    await decideCard(later(other, LEASE + 1), taken, "expression");
    expect(await photo()).toEqual(["held"]);
  });

  it("that is renewed lives on from then; a lost one is named", async () => {
    expect(await renewClaims(later(reviewer, LEASE - 10), [card])).toEqual({ lost: [] });
    expect(await claim(later(other, LEASE + 1))).toEqual([]);
    expect(await renewClaims(other, [card])).toEqual({ lost: [card.itemId] });
    expect(await renewClaims(later(reviewer, 3 * LEASE), [card])).toEqual({ lost: [card.itemId] });
    await decideCard(later(reviewer, LEASE + 1), card, "approve");
  });

  it("of a window that was opened again replaces that of the older window", async () => {
    const again = only(await claim(reviewer));
    expect(again.itemId).toBe(card.itemId);
    await expect(decideCard(reviewer, card, "approve")).rejects.toThrow("claimLost");
    await decideCard(reviewer, again, "approve");
    expect(await photo()).toEqual(["held"]);
  });

  it("given back is free at once, but not with somebody else's token", async () => {
    await releaseClaims(other, [card]);
    expect(await claim(other)).toEqual([]);
    await releaseClaims(reviewer, [card]);
    expect(only(await claim(other)).itemId).toBe(card.itemId);
  });

  it("skipped goes to others only", async () => {
    await expect(skip(other, { ...card, reason: "I know this person" })).rejects.toThrow("claimLost");
    await skip(reviewer, { ...card, reason: "I know this person" });
    expect(await claim(reviewer)).toEqual([]);
    const taken = only(await claim(other));
    expect(taken.itemId).toBe(card.itemId);
    await decideCard(other, taken, "approve");
    expect(await photo()).toEqual(["held"]);
  });

  it("cannot decide a photo that is no longer the one on the screen", async () => {
    const stale = { ...card, version: card.version - 1 };
    await expect(decideCard(reviewer, stale, "approve")).rejects.toThrow("changedMeanwhile");
    expect(await photo()).toEqual(["inReview"]);
    await decideCard(reviewer, card, "approve");
  });

  it("refuses a note with somebody's number, and still holds", async () => {
    const verdict = { ...card, verdict: "reject", reasons: ["light"], tookMs: 1 } as const;
    const reject = (note: string) => decide(reviewer, { ...verdict, reasons: ["light"], note });
    await expect(reject("call 13800138000")).rejects.toThrow("noteForbidden");
    await reject("too dark on the left");
    expect(await photo()).toEqual(["held"]);
  });

  it("decided twice by a lost answer is one decision; another verdict is refused", async () => {
    const first = await decideCard(reviewer, card, "approve");
    expect(await decideCard(reviewer, card, "approve")).toEqual(first);
    await expect(decideCard(reviewer, card, "expression")).rejects.toThrow("claimLost");
    const both = await Promise.allSettled([
      decideCard(reviewer, card, "approve"),
      decideCard(reviewer, card, "expression"),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect((await queueState(reviewer, { taskId: null })).decidedToday).toBe(1);
  });
});
