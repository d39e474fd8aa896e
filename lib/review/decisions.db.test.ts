import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { bringCaptures, type Collection, collectionOf, enrollmentsOf } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { later } from "@/db/testing/staff-member";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import type { DemoPerson } from "@/lib/demo/people";
import { env } from "@/lib/env";
import { recountCounters } from "@/lib/progress/mutations";
import { releaseDue, releaseMine } from "./mutations/release";
import { undo } from "./mutations/undo";
import { heldDecisions, queueState } from "./queries";
import type { ReviewCard } from "./rows/cards";

const connection = openDatabase();
const HOLD = env().QC_REVIEW_HOLD_LIMIT_SECONDS;
const machine = systemCtx(connection.db, "review.release", "all");

let at: Collection & { people: DemoPerson[] };
let reviewer: Ctx;

async function prepare(photos: number): Promise<ReviewCard[]> {
  at = await collectionOf(connection, photos);
  await bringCaptures(at, at.people);
  reviewer = await newReviewer(at);
  return claim(reviewer, photos);
}

async function prepareOne(): Promise<ReviewCard> {
  const [card] = await prepare(1);
  if (!card) throw new Error("there is a card");
  return card;
}

const states = async () =>
  [...(await enrollmentsOf(at)).values()].map(({ bucket, used }) => ({ bucket, used }));

/** The log of the one submission there is. */
async function log(): Promise<string[]> {
  const [row] = await rowsIn<{ id: string }>(connection.db, [at.school.id], sql`select id from submissions`);
  return auditOf(connection.db, row?.id ?? "");
}

const BEFORE = ["submission.create", "submission.process"];

describe("a decision", () => {
  let card: ReviewCard;
  beforeEach(async () => {
    card = await prepareOne();
  });

  it("has no effect before its hold has passed, and then exactly once", async () => {
    await decideCard(reviewer, card, "approve");
    expect(await states()).toEqual([{ bucket: "inReview", used: 1 }]);
    expect(await releaseDue(later(machine, HOLD - 5))).toBe(0);
    expect(await states()).toEqual([{ bucket: "inReview", used: 1 }]);
    expect(await releaseDue(later(machine, HOLD + 1))).toBe(1);
    expect(await states()).toEqual([{ bucket: "approved", used: 1 }]);
    expect(await releaseDue(later(machine, HOLD + 1))).toBe(0);
    expect(await log()).toEqual([...BEFORE, "review.approve", "review.release"]);
  });

  it("rejecting, undone, leaves net zero and both events in the log", async () => {
    const before = await states();
    const { decisionId } = await decideCard(reviewer, card, "expression");
    const { token, version } = await undo(reviewer, { schoolId: card.schoolId, decisionId });
    expect(await states()).toEqual(before);
    expect(await releaseDue(later(machine, HOLD + 1))).toBe(0);
    expect(await states()).toEqual(before);
    expect(await log()).toEqual([...BEFORE, "review.reject", "review.undo"]);
    await decideCard(reviewer, { ...card, token, version }, "approve");
    await applyNow(reviewer);
    expect(await states()).toEqual([{ bucket: "approved", used: 1 }]);
  });

  it("is undone by its own reviewer only, once, and not after its effects", async () => {
    const { schoolId } = card;
    const { decisionId } = await decideCard(reviewer, card, "approve");
    const ref = { schoolId, decisionId };
    await expect(undo(await newReviewer(at), ref)).rejects.toThrow("decisionReleased");
    const { token, version } = await undo(reviewer, ref);
    await expect(undo(reviewer, ref)).rejects.toThrow("decisionReleased");
    const second = await decideCard(reviewer, { ...card, token, version }, "approve");
    await applyNow(reviewer);
    await expect(undo(reviewer, { schoolId, decisionId: second.decisionId })).rejects.toThrow(
      "decisionReleased",
    );
    expect(await states()).toEqual([{ bucket: "approved", used: 1 }]);
  });

  it("is no longer told as waiting once its reviewer wants it to take effect, before the worker comes", async () => {
    await decideCard(reviewer, card, "approve");
    const waiting = async () => [
      (await queueState(reviewer, { taskId: null })).held,
      (await heldDecisions(reviewer)).length,
    ];
    expect(await waiting()).toEqual([1, 1]);
    await releaseMine(reviewer);
    expect(await waiting()).toEqual([0, 0]);
    expect(await releaseDue(machine)).toBe(1);
  });

  it("rejecting counts the attempt", async () => {
    await decideCard(reviewer, card, "expression");
    await applyNow(reviewer);
    expect(await states()).toEqual([{ bucket: "rejected", used: 1 }]);
  });

  it("rejecting the last attempt, which a second person confirms, ends in exhausted; no further photo is taken", async () => {
    const verdicts: string[] = [];
    const second = await newReviewer(at);
    let current: ReviewCard | undefined = card;
    while (current) {
      await decideCard(reviewer, current, "expression");
      await applyNow(reviewer);
      const [again] = await claim(second);
      if (again) await decideCard(second, again, "expression");
      await applyNow(second);
      verdicts.push(...(await states()).map(({ bucket, used }) => `${bucket} ${used}`));
      await bringCaptures(at, at.people);
      [current] = await claim(reviewer);
    }
    expect(verdicts).toEqual(["rejected 1", "rejected 2", "exhausted 3"]);
  });
});

describe("decisions in a race", () => {
  /** Of a submission: its state, and its decisions that stand, were taken back, had their effect. */
  const outcomes = () =>
    rowsIn<{ state: string; standing: number; undone: number; released: number; open: number }>(
      connection.db,
      [at.school.id],
      sql`select s.state, count(*) filter (where d.undone_at is null)::int as standing,
          count(d.undone_at)::int as undone, count(d.released_at)::int as released,
          (select count(*)::int from review_items i where i.submission_id = s.id and i.is_open) as open
        from submissions s join decisions d on d.submission_id = s.id group by s.id, s.state order by s.id`,
    );

  it("undo against release: either undone and open again, or released and final, never both", async () => {
    const cards = await prepare(10);
    const made = await Promise.all(cards.map((card) => decideCard(reviewer, card, "expression")));
    const after = later(machine, HOLD + 1);
    const [undos] = await Promise.all([
      Promise.allSettled(
        made.map(({ decisionId }) => undo(reviewer, { schoolId: at.school.id, decisionId })),
      ),
      releaseDue(after),
      releaseDue(after),
    ]);
    const won = undos.filter(({ status }) => status === "fulfilled").length;
    const undone = { state: "inReview", standing: 0, undone: 1, released: 0, open: 1 };
    const final = { state: "rejected", standing: 1, undone: 0, released: 1, open: 0 };
    // What a release skipped because its undo held the row and then lost is released by the next turn.
    await releaseDue(after);
    const found = await outcomes();
    expect(found).toHaveLength(10);
    expect(found.filter(({ undone: n }) => n === 1)).toEqual(Array(won).fill(undone));
    expect(found.filter(({ undone: n }) => n === 0)).toEqual(Array(10 - won).fill(final));
    expect((await states()).filter(({ bucket }) => bucket === "inReview")).toHaveLength(won);
    expect(await recountCounters(machine)).toEqual([]);
  });

  it("two windows with one claim: one verdict stands", async () => {
    const cards = await prepare(8);
    const results = await Promise.all(
      cards.map((card) =>
        Promise.allSettled([decideCard(reviewer, card, "approve"), decideCard(reviewer, card, "expression")]),
      ),
    );
    for (const pair of results) expect(pair.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await applyNow(reviewer);
    const found = await outcomes();
    expect(found.map(({ standing, released, open }) => ({ standing, released, open }))).toEqual(
      Array(8).fill({ standing: 1, released: 1, open: 0 }),
    );
    const approved = results.filter(([approval]) => approval?.status === "fulfilled").length;
    expect(found.filter(({ state }) => state === "approved")).toHaveLength(approved);
    expect((await states()).filter(({ bucket }) => bucket === "approved")).toHaveLength(approved);
    expect(await recountCounters(machine)).toEqual([]);
  });

  it("the old holder against the new one: the new one's verdict stands alone", async () => {
    const cards = await prepare(6);
    const past = env().QC_REVIEW_LEASE_SECONDS + 1;
    const next = later(await newReviewer(at), past);
    const taken = await claim(next);
    expect(taken).toHaveLength(6);
    const [old, fresh] = await Promise.all([
      Promise.allSettled(cards.map((card) => decideCard(reviewer, card, "expression"))),
      Promise.allSettled(taken.map((card) => decideCard(next, card, "approve"))),
    ]);
    expect(old.map(({ status }) => status)).toEqual(Array(6).fill("rejected"));
    expect(fresh.map(({ status }) => status)).toEqual(Array(6).fill("fulfilled"));
  });

  it("releases run by many workers at once let every effect happen once", async () => {
    const cards = await prepare(8);
    await Promise.all(cards.map((card) => decideCard(reviewer, card, "expression")));
    const after = later(machine, HOLD + 1);
    const counts = await Promise.all([1, 2, 3, 4].map(() => releaseDue(after)));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(8);
    expect(await states()).toEqual(Array(8).fill({ bucket: "rejected", used: 1 }));
  });
});
