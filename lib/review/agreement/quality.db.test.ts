import { beforeAll, describe, expect, it } from "vitest";
import {
  bringCaptures,
  type Collection,
  collectionOf,
  picture,
  testPolicy,
  uploadPhotos,
} from "@/db/testing/collection";
import { openAsOwner, openDatabase } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { seedGold } from "@/db/testing/seed-gold";
import { actorId, staffMember } from "@/db/testing/staff-member";
import { workOff } from "@/db/testing/work-off";
import type { Ctx } from "@/lib/auth/ctx";
import { releaseClaims } from "../mutations/claim";
import { reopen } from "../mutations/reopen";
import { undo } from "../mutations/undo";
import { heldDecisions } from "../queries";
import { ownQuality, teamQuality } from "./queries";
import { courseRows, goldRows, pairRows } from "./rows";

const connection = openDatabase();
const owner = openAsOwner();
const PERIOD = { days: 30, inReach: undefined };

let at: Collection;
let first: Ctx;
let second: Ctx;
let lead: Ctx;

async function staffOf(made: Collection): Promise<void> {
  at = made;
  [first, second, lead] = await Promise.all([
    newReviewer(at),
    newReviewer(at),
    staffMember(connection.db, { role: "reviewLead", schoolId: at.school.id }),
  ]);
}

describe("figures of a team", () => {
  beforeAll(async () => {
    const policy = testPolicy((rules) => ({ ...rules, review: { ...rules.review, secondApprovals: 100 } }));
    const made = await collectionOf(connection, 4, policy);
    await bringCaptures(made, made.people);
    await staffOf(made);
    await seedGold(owner, at.place, 3);
    const gold = new Set(
      (await owner<{ id: string }[]>`select id from review_items where gold_id is not null`).map(
        ({ id }) => id,
      ),
    );
    for (const card of await claim(first, 12)) await decideCard(first, card, "approve");
    await applyNow(first);
    const again = await claim(second, 12);
    expect(again.some(({ itemId }) => gold.has(itemId))).toBe(false);
    for (const [index, card] of again.entries())
      await decideCard(second, card, index === 0 ? "expression" : "approve");
    await applyNow(second);
    const [disputed] = await claim(lead, 12);
    if (!disputed) throw new Error("nothing came to the lead");
    await decideCard(lead, disputed, "expression");
    await applyNow(lead);
  });

  const inSchool = async <Row>(read: (tx: never, period: typeof PERIOD) => Promise<Row>) =>
    connection.db.transaction(async (tx) => {
      await tx.execute(`select set_config('app.scope', '${at.school.id}', true)`);
      return read(tx as never, PERIOD);
    });

  it("know what was said of gold, and take it for no photo", async () => {
    const rows = await inSchool(goldRows);
    expect(rows.map(({ reviewer, kind, verdict, n }) => [reviewer, kind, verdict, n]).sort()).toEqual([
      [actorId(first), "clean", "approve", 1],
      [actorId(first), "fault", "approve", 1],
      [actorId(first), "lookAlike", "approve", 1],
    ]);
  });

  it("set the first look beside the second", async () => {
    const rows = await inSchool(pairRows);
    const of = { first: actorId(first), second: actorId(second), said: "approve" };
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...of, answered: "approve", n: 3 }),
        expect.objectContaining({ ...of, answered: "reject", n: 1 }),
      ]),
    );
  });

  it("count as reversed what the last word contradicts, a reopening included", async () => {
    const of = async (who: Ctx) =>
      (await inSchool(courseRows)).find(({ reviewer }) => reviewer === actorId(who));
    expect(await of(first)).toMatchObject({ n: 4, approved: 4, reversed: 1 });
    expect(await of(second)).toMatchObject({ n: 4, approved: 3, reversed: 0 });
    const [approved] = await owner<{ id: string }[]>`select id from submissions
      where task_id = ${at.place.taskId} and state = 'approved' limit 1`;
    await reopen(lead, { schoolId: at.school.id, submissionId: approved?.id ?? "", reason: "判断有误" });
    expect(await of(first)).toMatchObject({ n: 3 });
    const [card] = await claim(lead, 12);
    if (card) await decideCard(lead, card, "light");
    await applyNow(lead);
    expect(await of(first)).toMatchObject({ n: 4, reversed: 2 });
    expect(await of(second)).toMatchObject({ reversed: 1 });
  });

  it("are the lead's; a reviewer gets the own ones, with the gold that was missed", async () => {
    const team = await teamQuality(lead, { days: 30 });
    expect(team.people.map(({ staffId }) => staffId).sort()).toEqual(
      [first, second, lead].map(actorId).sort(),
    );
    expect(team.pairs).toHaveLength(1);
    await expect(teamQuality(first, { days: 30 })).rejects.toThrow("forbidden");
    const mine = await ownQuality(first, { days: 30 });
    expect(mine.missed.map(({ kind, verdict }) => [kind, verdict]).sort()).toEqual([
      ["fault", "approve"],
      ["lookAlike", "approve"],
    ]);
    expect(mine.own.sensitivity).toMatchObject({ n: 2, found: null });
    expect(Object.values(mine.team).every((median) => median === null)).toBe(true);
    expect((await ownQuality(second, { days: 30 })).missed).toEqual([]);
    expect(JSON.stringify(await ownQuality(second, { days: 30 }))).not.toContain(actorId(first));
  });
});

describe("a score hidden until the verdict", () => {
  /** One photo that waits with a score of 71, of a task that hides so many per cent of them. */
  async function scoredPhoto(hideScores: number): Promise<Collection> {
    const policy = testPolicy((rules) => ({
      ...rules,
      faceCompare: { ...rules.faceCompare, enabled: true, consentText: "同意", assessmentRecord: "PIA" },
      review: { ...rules.review, hideScores },
    }));
    const made = await collectionOf(connection, 1, policy);
    const engine = plainEngine({
      compare: { status: "scored", score: 71, raw: 0.3, engine: "plain", mayIntercept: false },
    });
    const [{ studentNo } = { studentNo: "" }] = made.people;
    await uploadPhotos(made, [{ name: `${studentNo}.jpg`, bytes: await picture(3) }], "reference");
    await workOff(connection, engine);
    await uploadPhotos(made, [{ name: `${studentNo}.jpg`, bytes: await picture(4) }]);
    await workOff(connection, engine);
    await staffOf(made);
    return made;
  }

  async function onlyCard(who: Ctx) {
    const [card] = await claim(who);
    if (!card) throw new Error("there is no card");
    return card;
  }

  async function wasShown(decisionId: string): Promise<boolean> {
    const [row] = await owner`select score_shown as shown from decisions where id = ${decisionId}`;
    return row?.shown;
  }

  it("is kept with the decision, told with the answer, and not hidden again from whom it was told", async () => {
    await scoredPhoto(100);
    const card = await onlyCard(first);
    expect(card.compare).toMatchObject({ status: "hidden", score: null });
    const told = await decideCard(first, card, "approve");
    expect([told.score, await wasShown(told.decisionId)]).toEqual([71, false]);
    const [held] = await heldDecisions(first);
    expect(held?.card.compare).toMatchObject({ status: "scored", score: 71 });
    await undo(first, { schoolId: card.schoolId, decisionId: told.decisionId });

    const again = await onlyCard(first);
    expect(again.compare).toMatchObject({ status: "scored", score: 71 });
    const repeated = await decideCard(first, again, "approve");
    expect([repeated.score, await wasShown(repeated.decisionId)]).toEqual([null, true]);
    await undo(first, { schoolId: card.schoolId, decisionId: repeated.decisionId });

    await releaseClaims(first, [await onlyCard(first)]);
    expect((await onlyCard(second)).compare).toMatchObject({ status: "hidden", score: null });
  });

  it("stays shown to whom it was shown, though the task hides it from now on", async () => {
    const { place } = await scoredPhoto(0);
    await releaseClaims(first, [await onlyCard(first)]);
    await owner`insert into task_policies (school_id, task_id, version, policy, reason)
      select school_id, task_id, version + 1, jsonb_set(policy, '{review,hideScores}', '100'), '' from task_policies
      where task_id = ${place.taskId}`;
    await owner`update tasks set policy_version = policy_version + 1 where id = ${place.taskId}`;
    expect((await onlyCard(first)).compare).toMatchObject({ status: "scored", score: 71 });
  });
});
