import { beforeEach, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { bringCaptures, type Collection, collectionOf, testPolicy } from "@/db/testing/collection";
import { openAsOwner, openDatabase } from "@/db/testing/database";
import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { actorId, later, staffMember } from "@/db/testing/staff-member";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { loadCalendar } from "@/lib/calendar/load-calendar";
import { endOfWorkingDay } from "@/lib/calendar/working-days";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/i18n/format";
import { followCalendar } from "@/lib/tasks/deadline/follow-calendar";
import { changePolicy } from "@/lib/tasks/mutations";
import { escalate } from "../mutations/escalate";
import { handOver } from "../mutations/hand-over";
import { skip } from "../mutations/skip";
import { takeOver } from "../mutations/take-over";
import { queueState } from "../queries";
import type { ReviewCard } from "../rows/cards";
import { reviewBacklog } from "./backlog";
import { listReviewers } from "./colleagues";

const connection = openDatabase();
const owner = openAsOwner();

let at: Collection;
let first: Ctx;
let second: Ctx;
let lead: Ctx;
let cards: ReviewCard[];

beforeEach(async () => {
  const made = await collectionOf(connection, 3);
  await bringCaptures(made, made.people);
  at = made;
  [first, second, lead] = await Promise.all([
    newReviewer(at),
    newReviewer(at),
    staffMember(connection.db, { role: "reviewLead", schoolId: at.school.id }),
  ]);
  cards = await claim(first, 3);
});

const ids = (list: readonly ReviewCard[]) => list.map(({ itemId }) => itemId);

describe("handing over", () => {
  it("gives what a person holds to another by name, for as long as that takes", async () => {
    const [card] = cards;
    if (!card) throw new Error("there is no card");
    expect(await handOver(lead, { from: actorId(first), to: actorId(second) })).toEqual({ count: 3 });
    await expect(decideCard(first, card, "approve")).rejects.toThrow("claimLost");
    const tomorrow = env().QC_REVIEW_LEASE_SECONDS + 24 * 3600;
    const third = later(await newReviewer(at), tomorrow);
    expect(await claim(third)).toEqual([]);
    expect(await queueState(third, { taskId: null })).toMatchObject({ free: 0, others: 3, barred: 0 });
    expect((await reviewBacklog(later(lead, tomorrow))).holders).toMatchObject([
      { staffId: actorId(second), count: 3 },
    ]);
    expect(ids(await claim(later(second, tomorrow)))).toEqual(ids(cards));
  });

  it("is undone by taking back, and ends where the person skips", async () => {
    await handOver(lead, { from: actorId(first), to: actorId(second) });
    const [mine] = await claim(second, 1);
    if (!mine) throw new Error("there is no card");
    await skip(second, {
      schoolId: mine.schoolId,
      itemId: mine.itemId,
      token: mine.token,
      reason: "认识此人",
    });
    expect(ids(await claim(first))).toEqual([mine.itemId]);
    expect(await takeOver(lead, { staffId: actorId(second) })).toEqual({ count: 2 });
    expect(await claim(await newReviewer(at))).toHaveLength(2);
  });

  it("gives what was escalated to a lead, and to nobody who may not settle it", async () => {
    for (const { schoolId, itemId, token, version } of cards)
      await escalate(first, { schoolId, itemId, token, version, reason: "拿不准" });
    await expect(handOver(lead, { from: "escalated", to: actorId(second) })).rejects.toThrow(
      "nobodyToHandTo",
    );
    const other = await staffMember(connection.db, { role: "reviewLead", schoolId: at.school.id });
    expect(await handOver(lead, { from: "escalated", to: actorId(other) })).toEqual({ count: 3 });
    expect(await claim(lead)).toEqual([]);
    expect(await claim(other)).toHaveLength(3);
  });

  it("gives nobody a photo that they have decided before", async () => {
    const [card] = cards;
    if (!card) throw new Error("there is no card");
    await decideCard(first, card, "notSame");
    await applyNow(first);
    const again = (await claim(second, 12)).find(({ submissionId }) => submissionId === card.submissionId);
    expect(again).toBeDefined();
    await expect(handOver(lead, { from: actorId(second), to: actorId(first) })).rejects.toThrow(
      "nobodyToHandTo",
    );
  });

  it("names people who review in the school, and is the lead's alone", async () => {
    const known = await listReviewers(lead);
    expect(known.map(({ staffId }) => staffId)).toEqual(
      expect.arrayContaining([actorId(first), actorId(second), actorId(lead)]),
    );
    expect(known.find(({ staffId }) => staffId === actorId(lead))?.isLead).toBe(true);
    await expect(handOver(first, { from: actorId(second), to: actorId(first) })).rejects.toThrow("forbidden");
  });
});

describe("a changed deadline", () => {
  it("reaches the photos that wait, and not those that are decided", async () => {
    const due = () => owner<
      { due: Date; open: boolean }[]
    >`select due_at as due, is_open as open from review_items
      where task_id = ${at.place.taskId} order by queue_at, id`;
    const [card] = cards;
    if (!card) throw new Error("there is no card");
    await decideCard(first, card, "approve");
    const before = await due();
    const closesAt = `${new Date().getUTCFullYear() + 1}-03-31T18:00:00+08:00`;
    const policy = testPolicy((rules) => ({ ...rules, window: { ...rules.window, closesAt } }));
    await changePolicy(at.operator, { ...at.place, fromVersion: 1, policy, reason: "提前截止" });
    expect((await due()).map(({ due: moment, open }, index) => (open ? moment : before[index]?.due))).toEqual(
      before.map(({ due: moment, open }) => (open ? new Date(closesAt) : moment)),
    );
    const promised = testPolicy((rules) => ({
      ...rules,
      review: { ...rules.review, promiseDays: { min: 1, max: 2 } },
    }));
    await changePolicy(at.operator, { ...at.place, fromVersion: 2, policy: promised, reason: "承诺两天" });
    const waiting = async () =>
      (await due()).filter(({ open }) => open).map(({ due: moment }) => moment.toISOString());
    const inTwoDays = async () =>
      endOfWorkingDay(new Date(), 2, await inSchoolScope(connection.db, "all", 0, loadCalendar));
    const soon = await inTwoDays();
    expect(new Set(await waiting())).toEqual(new Set([soon.toISOString()]));

    const day = formatDay(new Date(soon.getTime() - 1));
    await owner`insert into calendar_days values (${day}, false, 'other', '校庆')
      on conflict (day) do update set is_working = false`;
    await followCalendar(systemCtx(connection.db, "calendar.follow", "all"));
    const later = await inTwoDays();
    expect(later.getTime()).toBeGreaterThan(soon.getTime());
    expect(new Set(await waiting())).toEqual(new Set([later.toISOString()]));
  });
});
