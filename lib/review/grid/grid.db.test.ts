import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { auditOf, openAsOwner, openDatabase, rowsIn } from "@/db/testing/database";
import { applyNow, claim, decideCard } from "@/db/testing/reviewed";
import { type SeededTask, seedQueue, seedTask } from "@/db/testing/seed-queue";
import { actorId, later, staffMember } from "@/db/testing/staff-member";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { recountCounters } from "@/lib/progress/mutations";
import { releaseClaims } from "../mutations/claim";
import { releaseDue } from "../mutations/release";
import { undo } from "../mutations/undo";
import type { ReviewCard } from "../rows/cards";
import { approveGrid } from "./approve";
import { gridShown, type OpenGrid, openGrid } from "./open";
import { leastSeconds, SINGLES_NEEDED } from "./rules";
import { lockGrids } from "./standing";
import { gridStatus } from "./status";
import { undoGrid } from "./undo";

const connection = openDatabase();
const owner = openAsOwner();
const machine = systemCtx(connection.db, "review.release", "all");
const SEEN = leastSeconds(1) + 0.1;
const GRID_FROM = 80;

let at: { place: SeededTask };
let reviewer: Ctx;
let schools = 0;

/** Somebody who has looked at enough photos one by one, of a queue with so many more that are clean and scored. */
async function queueOf(photos: number): Promise<void> {
  const place = await seedTask(owner, String(17_001 + schools++), (policy) => ({
    ...policy,
    review: { ...policy.review, gridFrom: GRID_FROM, hideScores: 0, secondApprovals: 0 },
  }));
  at = { place };
  reviewer = await newReviewer();
  await seedQueue(owner, place, photos + SINGLES_NEEDED);
  await decideSingles(reviewer);
  await owner`update review_items set score = 95, is_clean = true where school_id = ${place.schoolId} and is_open`;
}

const newReviewer = () => staffMember(connection.db, { role: "reviewer", schoolId: at.place.schoolId });

async function decideSingles(who: Ctx): Promise<void> {
  for (const card of await claim(who, SINGLES_NEEDED)) await decideCard(who, card, "approve");
  await applyNow(who);
}

/** A grid of which every picture has stood on the screen. */
async function shown(who = reviewer): Promise<OpenGrid> {
  const grid = await openGrid(who, at.place);
  if (!grid) throw new Error("no photo fits");
  await gridShown(who, { schoolId: at.place.schoolId, gridId: grid.gridId });
  return grid;
}

const toApproval = ({ itemId, token, version }: ReviewCard) => ({ itemId, token, version });

function approve(grid: OpenGrid, { who = later(reviewer, SEEN), pull = 0 } = {}) {
  const [pulled, rest] = [grid.cards.slice(0, pull), grid.cards.slice(pull)];
  return approveGrid(who, {
    schoolId: at.place.schoolId,
    gridId: grid.gridId,
    items: rest.map(toApproval),
    count: rest.length,
    pulled: pulled.map((card) => card.itemId),
  });
}

const undoOf = ({ gridId }: OpenGrid, who = reviewer) =>
  undoGrid(who, { schoolId: at.place.schoolId, gridId });

/** States of the photos that are not decided for good, and of those a grid has approved. */
async function photos(): Promise<string[]> {
  const rows = await rowsIn<{ photo: string }>(
    connection.db,
    [at.place.schoolId],
    sql`select e.photo from enrollments e join submissions s on s.school_id = e.school_id and s.enrollment_id = e.id
      where not exists (select 1 from decisions d where d.submission_id = s.id and d.grid_id is null) order by 1`,
  );
  return rows.map(({ photo }) => photo);
}

describe("which photos stand in a grid", () => {
  const openItems = (change: ReturnType<typeof sql>) =>
    inSchoolScope(connection.db, [at.place.schoolId], 0, (tx) =>
      tx.execute(
        sql`update review_items set ${change} where is_open and id = (select min(id::text)::uuid from review_items where is_open)`,
      ),
    );

  it.each([
    ["below the line", sql`score = ${GRID_FROM - 1}`],
    ["without a score", sql`score = null`],
    ["in which something stands out, or handed in again", sql`is_clean = false`],
    ["due within a day", sql`due_at = now() + interval '23 hours'`],
    ["in a second look", sql`round = 2`],
  ])("none %s", async (_, change) => {
    await queueOf(2);
    await openItems(change);
    const grid = await openGrid(reviewer, at.place);
    expect(grid?.cards).toHaveLength(1);
    expect((await gridStatus(reviewer, at.place))?.fit).toBe(1);
  });

  it("none whose score the task hides until the verdict", async () => {
    await queueOf(2);
    await owner.begin(async (tx) => {
      await tx`alter table task_policies disable trigger task_policies_append_only`;
      await tx`update task_policies set policy = jsonb_set(policy, '{review,hideScores}', '100') where school_id = ${at.place.schoolId}`;
      await tx`alter table task_policies enable trigger task_policies_append_only`;
    });
    expect(await openGrid(reviewer, at.place)).toBeNull();
  });
});

describe("a grid", () => {
  beforeEach(() => queueOf(4));

  it("approves what is left of it in one go: one audit row a photo and one for the batch", async () => {
    const grid = await shown();
    expect(await approve(grid, { pull: 1 })).toMatchObject({ ok: true, approved: 3 });
    expect(await photos()).toEqual(["inReview", "held", "held", "held"]);
    expect(await auditOf(connection.db, grid.gridId)).toEqual(["grid.approve"]);
    const [first] = grid.cards.slice(1);
    expect((await auditOf(connection.db, first?.submissionId ?? "")).at(-1)).toBe("review.approve");
  });

  it("takes effect when its own hold has passed, all of it", async () => {
    const grid = await shown();
    await approve(grid);
    const hold = env().QC_REVIEW_GRID_HOLD_SECONDS + SEEN;
    await releaseDue(later(machine, hold - 2));
    expect(await photos()).toEqual(Array(4).fill("held"));
    await releaseDue(later(machine, hold + 1));
    expect(await photos()).toEqual(Array(4).fill("approved"));
    await expect(undoOf(grid)).rejects.toThrow("decisionReleased");
    expect(await recountCounters(machine)).toEqual([]);
  });

  it("is taken back as a whole, and its photos are the reviewer's again", async () => {
    const grid = await shown();
    await approve(grid);
    expect(await undoOf(grid)).toEqual({ count: 4 });
    expect(await photos()).toEqual(Array(4).fill("inReview"));
    expect(await auditOf(connection.db, grid.gridId)).toEqual(["grid.approve", "grid.undo"]);
    const again = await shown();
    expect(again.cards.map((card) => card.itemId).sort()).toEqual(
      grid.cards.map((card) => card.itemId).sort(),
    );
    expect(await approve(again)).toMatchObject({ ok: true, approved: 4 });
    expect(await recountCounters(machine)).toEqual([]);
  });

  it("of which one was taken back by itself takes the others back", async () => {
    const grid = await shown();
    await approve(grid);
    const [one] = await rowsIn<{ id: string }>(
      connection.db,
      [at.place.schoolId],
      sql`select id from decisions where grid_id is not null limit 1`,
    );
    await undo(reviewer, { schoolId: at.place.schoolId, decisionId: one?.id ?? "" });
    expect(await undoOf(grid)).toEqual({ count: 3 });
    expect(await photos()).toEqual(Array(4).fill("inReview"));
  });

  it("cannot be approved before it has been looked at long enough, whatever the browser says", async () => {
    const grid = await shown();
    await expect(approve(grid, { who: later(reviewer, SEEN - 1) })).rejects.toThrow("gridTooSoon");
    await gridShown(later(reviewer, 5), { schoolId: at.place.schoolId, gridId: grid.gridId });
    expect(await approve(grid)).toMatchObject({ ok: true });
  });

  it("never shown cannot be approved at all", async () => {
    const grid = await openGrid(reviewer, at.place);
    if (!grid) throw new Error("no photo fits");
    await expect(approve(grid, { who: later(reviewer, 60) })).rejects.toThrow("gridTooSoon");
  });

  it("is refused with another list or another number, and nothing is written", async () => {
    const grid = await shown();
    const who = later(reviewer, SEEN);
    const ref = { schoolId: at.place.schoolId, gridId: grid.gridId, pulled: [] };
    const items = grid.cards.map(toApproval);
    await expect(approveGrid(who, { ...ref, items, count: 3 })).rejects.toThrow("gridChanged");
    const fewer = items.slice(1);
    await expect(approveGrid(who, { ...ref, items: fewer, count: 3 })).rejects.toThrow("gridChanged");
    const other = await newReviewer();
    await expect(approveGrid(later(other, SEEN), { ...ref, items, count: 4 })).rejects.toThrow("gridChanged");
    expect(await photos()).toEqual(Array(4).fill("inReview"));
  });

  it("with one photo that changed or was lost approves none, and names it", async () => {
    const grid = await shown();
    const [changed, lost] = grid.cards;
    await owner`update submissions set version = version + 1 where id = ${changed?.submissionId ?? ""}`;
    await owner`update review_items set claimed_until = now() where id = ${lost?.itemId ?? ""}`;
    const answer = await approve(grid);
    expect(answer).toEqual({ ok: false, conflicts: [changed?.itemId, lost?.itemId] });
    expect(await photos()).toEqual(Array(4).fill("inReview"));
    expect(await approve(grid, { pull: 2 })).toMatchObject({ ok: true, approved: 2 });
  });

  it("is approved once, however often it is sent", async () => {
    const grid = await shown();
    const sent = await Promise.allSettled([approve(grid), approve(grid), approve(grid)]);
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const rows = await rowsIn(
      connection.db,
      [at.place.schoolId],
      sql`select 1 from decisions where grid_id is not null`,
    );
    expect(rows).toHaveLength(4);
  });

  it("never shows again what was pulled out of one; it waits for its reviewer in the single view", async () => {
    const grid = await shown();
    await approve(grid, { pull: 2 });
    expect(await openGrid(later(reviewer, SEEN), at.place)).toBeNull();
    const singles = await claim(reviewer);
    expect(singles.map((card) => card.itemId).sort()).toEqual(
      grid.cards
        .slice(0, 2)
        .map((card) => card.itemId)
        .sort(),
    );
  });

  it("shares no photo with another reviewer's", async () => {
    const other = await newReviewer();
    const grid = await shown();
    await owner`update decisions set reviewer_id = ${actorId(other)} where school_id = ${at.place.schoolId}`;
    expect(await openGrid(other, at.place)).toBeNull();
    await releaseClaims(reviewer, grid.cards);
    expect((await openGrid(other, at.place))?.cards).toHaveLength(4);
  });
});

describe("who gets a grid", () => {
  beforeEach(() => queueOf(1));

  const refusal = async (who = reviewer) => (await gridStatus(who, at.place))?.refusal;

  it("those who have decided enough photos one by one", async () => {
    expect(await refusal()).toBeNull();
    const newcomer = await newReviewer();
    expect(await refusal(newcomer)).toEqual({ code: "newcomer", left: SINGLES_NEEDED });
    await expect(openGrid(newcomer, at.place)).rejects.toThrow("gridRefused");
  });

  it("nobody who was locked, before enough singles have followed", async () => {
    await inSchoolScope(connection.db, [at.place.schoolId], 0, (tx) =>
      lockGrids(tx, { schoolId: at.place.schoolId, staffId: actorId(reviewer) }),
    );
    expect(await refusal()).toEqual({ code: "locked", left: SINGLES_NEEDED });
    await expect(openGrid(reviewer, at.place)).rejects.toThrow("gridRefused");
    await owner`update decisions set created_at = now() + interval '1 minute' where reviewer_id = ${actorId(reviewer)}`;
    expect(await refusal()).toBeNull();
  });
});
