import { beforeAll, describe, expect, it } from "vitest";
import { openAsOwner, openDatabase } from "@/db/testing/database";
import { applyNow, claim, decideCard } from "@/db/testing/reviewed";
import { seedGold } from "@/db/testing/seed-gold";
import { type SeededTask, seedQueue, seedTask } from "@/db/testing/seed-queue";
import { actorId, staffMember } from "@/db/testing/staff-member";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { teamQuality } from "../agreement/queries";
import { taskGold } from "./list";
import { plantGold } from "./plant";
import { topUpGold } from "./top-up";

const connection = openDatabase();
const owner = openAsOwner();
const FLOOR = 3;

let place: SeededTask;
let reviewer: Ctx;
let lead: Ctx;

beforeAll(async () => {
  place = await seedTask(owner, "18001", (policy) => ({
    ...policy,
    review: { ...policy.review, goldShare: 2, goldFloor: FLOOR, hideScores: 0 },
  }));
  const { schoolId } = place;
  await seedQueue(owner, place, 20);
  await seedGold(owner, place, 0, 6);
  reviewer = await staffMember(connection.db, { role: "reviewer", schoolId });
  lead = await staffMember(connection.db, { role: "reviewLead", schoolId });
});

const supply = async () => (await taskGold(lead, place)).supply;
const shortOfGold = async () => (await teamQuality(lead, { days: 7 })).goldWeeks;

async function goldAmong(itemIds: readonly string[]): Promise<{ id: string; photo: string }[]> {
  return owner`select r.id, i.photo_id as photo from review_items r join gold_items i on i.id = r.gold_id
    where r.id = any(${itemIds})`;
}

describe("the least gold that everybody meets in a week", () => {
  const met: string[] = [];

  it("is owed to who works on the task, and to nobody else", async () => {
    expect(await supply()).toMatchObject({
      below: [],
      floor: FLOOR,
      next: { clean: 1, fault: 0, lookAlike: 0 },
    });
    const [card] = await claim(reviewer, 1);
    if (card) await decideCard(reviewer, card, "approve");
    const { below, next } = await supply();
    expect(below).toEqual([actorId(reviewer)]);
    expect(next).toEqual({ clean: 2, fault: 0, lookAlike: 0 });
    expect(await shortOfGold()).toMatchObject([{ gold: 0, decided: 1, floor: FLOOR, why: "shortQueue" }]);
  });

  it("is planted beyond the share; the lead sees who is short of it, and why", async () => {
    await plantGold(lead, { ...place, expected: 2 });
    expect(await shortOfGold()).toMatchObject([{ why: "waiting", waiting: 2 }]);
    const cards = await claim(reviewer, 30);
    const gold = await goldAmong(cards.map(({ itemId }) => itemId));
    for (const card of cards)
      if (gold.some(({ id }) => id === card.itemId)) await decideCard(reviewer, card, "approve");
    await applyNow(reviewer);
    met.push(...gold.map(({ photo }) => photo));
    expect(await shortOfGold()).toMatchObject([{ gold: 2, why: "shortQueue" }]);
  });

  it("is topped up with what who is short of it has not seen", async () => {
    expect(await topUpGold(systemCtx(connection.db, "gold.topUp", place.schoolId))).toBe(1);
    const planted = await owner<{ photo: string; barred: string[] }[]>`select i.photo_id as photo, r.barred
      from review_items r join gold_items i on i.id = r.gold_id where r.is_open and i.task_id = ${place.taskId}`;
    expect(planted).toHaveLength(1);
    expect(met).not.toContain(planted[0]?.photo);
    expect(planted[0]?.barred).toEqual([]);
  });

  it("says that every photo has been seen where that is so", async () => {
    await owner`update gold_photos set is_retired = true where task_id = ${place.taskId} and id <> all(${met})`;
    await owner`update review_items set is_open = false where gold_id is not null and task_id = ${place.taskId}`;
    expect(await shortOfGold()).toMatchObject([{ why: "allSeen" }]);
  });
});
