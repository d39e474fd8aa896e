import { beforeAll, describe, expect, it } from "vitest";
import {
  bringCaptures,
  collectionOf,
  enrollmentsOf,
  picture,
  testPolicy,
  uploadPhotos,
} from "@/db/testing/collection";
import { openAsOwner, openDatabase } from "@/db/testing/database";
import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { staffMember } from "@/db/testing/staff-member";
import { workOff } from "@/db/testing/work-off";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { recountCounters } from "@/lib/progress/mutations";
import { escalate } from "../mutations/escalate";
import { skip } from "../mutations/skip";
import { undo } from "../mutations/undo";
import { heldDecisions } from "../queries";
import type { ReviewCard } from "../rows/cards";
import { taskGold } from "./list";
import { plantGold } from "./plant";
import { requestGold } from "./request";
import { retireGold } from "./retire";
import { topUpGold } from "./top-up";

const connection = openDatabase();
const owner = openAsOwner();

/** A task with so many photos waiting beside reference photos, and its gold photos made. */
async function queueWithGold(students: number, goldShare: number) {
  const policy = testPolicy((rules) => ({ ...rules, review: { ...rules.review, goldShare, hideScores: 0 } }));
  const at = await collectionOf(connection, students, policy);
  const bytes = await picture(1);
  const references = at.people.map(({ studentNo }) => ({ name: `${studentNo}.jpg`, bytes }));
  await uploadPhotos(at, references, "reference");
  await workOff(connection);
  await bringCaptures(at, at.people);
  const lead = await staffMember(connection.db, { role: "reviewLead", schoolId: at.place.schoolId });
  await requestGold(lead, { ...at.place, count: 24 });
  await workOff(connection);
  const reviewer = await newReviewer(at);
  return { ...at, lead, reviewer };
}

type World = Awaited<ReturnType<typeof queueWithGold>>;

async function plantAll({ lead, place }: World): Promise<number> {
  const { supply } = await taskGold(lead, place);
  const expected = supply.next.clean + supply.next.fault + supply.next.lookAlike;
  return (await plantGold(lead, { ...place, expected })).planted;
}

async function goldCards({ place }: World, cards: readonly ReviewCard[]): Promise<ReviewCard[]> {
  const rows = await owner<
    { id: string }[]
  >`select id from review_items where task_id = ${place.taskId} and gold_id is not null`;
  return cards.filter(({ itemId }) => rows.some(({ id }) => id === itemId));
}

/** Everything that a decision on a student's photo leaves somewhere. */
async function ledgers({ place }: World) {
  const [row] = await owner`select
    (select json_agg(s order by s.id) from submissions s where s.task_id = ${place.taskId}) as submissions,
    (select json_agg(e order by e.id) from enrollments e where e.task_id = ${place.taskId}) as enrollments,
    (select json_agg(b) from (select bucket, sum(n) from bucket_counts where task_id = ${place.taskId} group by 1 order by 1) b) as buckets,
    (select count(*)::int from batch_items) as batch_items,
    (select count(*)::int from pgboss.job) as jobs`;
  return row;
}

describe("gold", () => {
  let world: World;
  let reviewer: Ctx;
  let planted = 0;

  beforeAll(async () => {
    world = await queueWithGold(6, 50);
    reviewer = world.reviewer;
    planted = await plantAll(world);
  }, 120_000);

  it("is made of the labelled set: half clean, a quarter faults, a quarter look-alikes, no capture twice", async () => {
    const { supply, making, photos } = await taskGold(world.lead, world.place);
    expect(making).toMatchObject({ state: "done", wanted: 24, kept: 24 });
    expect(supply.photos).toEqual({ clean: 12, fault: 6, lookAlike: 6 });
    const captures = photos.map(({ source }) => source.split(" | ")[0]);
    expect(new Set(captures).size).toBe(photos.length);
    for (const { kind, reasons } of photos)
      expect([kind, reasons.length > 0, reasons.includes("notSame")]).toEqual([
        kind,
        kind !== "clean",
        kind === "lookAlike",
      ]);
    await requestGold(world.lead, { ...world.place, count: 24 });
    await workOff(connection);
    expect((await taskGold(world.lead, world.place)).photos).toHaveLength(photos.length);
  });

  it("is planted at the task's share, once, in proportion", async () => {
    expect(planted).toBe(3);
    const { supply } = await taskGold(world.lead, world.place);
    expect(supply).toMatchObject({ waiting: 6, planted: 3, next: { clean: 0, fault: 0, lookAlike: 0 } });
    await expect(plantGold(world.lead, { ...world.place, expected: 3 })).rejects.toMatchObject({
      code: "goldChanged",
      params: { count: 0 },
    });
  });

  it("comes to a reviewer like any other photo, with nothing in the card that tells it apart", async () => {
    const cards = await claim(reviewer, 9);
    const gold = await goldCards(world, cards);
    // One of the students was brought the very file that all have as reference, and its card says so.
    const own = cards.find((card) => !gold.includes(card) && Object.keys(card.matches.others).length === 0);
    expect([cards.length, gold.length]).toEqual([9, 3]);
    const shape = (value: unknown): unknown =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]))
        : Array.isArray(value)
          ? "list"
          : value === null
            ? null
            : typeof value;
    for (const card of gold) {
      expect(shape(card)).toEqual(shape(own));
      expect([card.version, card.attempt, card.attempts]).toEqual([own?.version, own?.attempt, []]);
      expect(Date.parse(card.capture.submittedAt) - Date.parse(own?.capture.submittedAt ?? "")).toBeLessThan(
        120_000,
      );
      const bornAt = (id: string) => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
      const submittedAt = Date.parse(card.capture.submittedAt);
      expect(bornAt(card.submissionId)).toBe(submittedAt);
      for (const id of [card.itemId, card.pictures.standard, card.pictures.view])
        expect(bornAt(id) - submittedAt).toBeLessThan(10_000);
      expect(world.people.map(({ studentNo }) => studentNo)).not.toContain(card.student.studentNo);
    }
  });

  it("can be decided, taken back and decided again, and leaves every ledger as it was", async () => {
    const before = await ledgers(world);
    const cards = await claim(reviewer, 9);
    const [card] = await goldCards(world, cards);
    if (!card) throw new Error("no gold came");
    const { decisionId } = await decideCard(reviewer, card, "notSame");
    expect((await heldDecisions(reviewer)).map(({ card: held }) => held.itemId)).toEqual([card.itemId]);
    const renewed = await undo(reviewer, { schoolId: card.schoolId, decisionId });
    expect(renewed.version).toBe(card.version + 2);
    await decideCard(reviewer, { ...card, ...renewed }, "approve");
    await applyNow(reviewer);
    expect(await ledgers(world)).toEqual(before);
    expect(await recountCounters(systemCtx(connection.db, "progress.fold", "all"))).toEqual([]);
    const [decision] = await owner`select verdict, released_at is not null as released, submission_id as of
      from decisions where item_id = ${card.itemId} and undone_at is null`;
    expect(decision).toEqual({ verdict: "approve", released: true, of: null });
  });

  it("is not decided on a version that is not the present one", async () => {
    const [card] = await goldCards(world, await claim(reviewer, 9));
    if (!card) throw new Error("no gold came");
    await expect(
      decideCard(reviewer, { ...card, version: card.version + 1 }, "approve"),
    ).rejects.toMatchObject({
      code: "changedMeanwhile",
    });
  });

  it("skipped goes to somebody else; passed to the lead it is done with, and no lead sees it", async () => {
    const [card] = await goldCards(world, await claim(reviewer, 9));
    if (!card) throw new Error("no gold came");
    const { schoolId, itemId, token, version } = card;
    await skip(reviewer, { schoolId, itemId, token, reason: "拿不准" });
    const colleague = await newReviewer(world);
    const again = (await claim(colleague, 12)).find((one) => one.itemId === itemId);
    expect(again?.version).toBe(version);
    await escalate(colleague, { schoolId, itemId, token: again?.token ?? 0, version, reason: "拿不准" });
    expect((await claim(world.lead, 12)).map((one) => one.itemId)).not.toContain(itemId);
    expect((await claim(colleague, 12)).map((one) => one.itemId)).not.toContain(itemId);
  });

  it("is topped up as it is used, never with what the same person has seen, and not of a photo out of use", async () => {
    const { photos } = await taskGold(world.lead, world.place);
    const [kept, ...others] = photos.filter(({ times, isWaiting }) => times > 0 && !isWaiting);
    if (!kept) throw new Error("none was decided");
    const place = { ...world.place };
    for (const photo of [...others, ...photos.filter(({ times }) => times === 0)])
      await retireGold(world.lead, { ...place, photoId: photo.id, isRetired: true });
    expect(await topUpGold(systemCtx(connection.db, "gold.topUp", world.place.schoolId))).toBe(1);
    const [again] = await owner<{ barred: string[]; id: string }[]>`select r.barred, r.id from review_items r
      join gold_items i on i.id = r.gold_id where i.photo_id = ${kept.id} order by i.created_at desc limit 1`;
    expect(again?.barred.length).toBeGreaterThan(0);
    const people = await enrollmentsOf(world);
    expect(people.size).toBe(6);
  });
});
