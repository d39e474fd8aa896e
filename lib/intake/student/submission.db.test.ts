import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { type Collection, collectionOf, enrollmentsOf, testPolicy } from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { holding, newPhone, type Phone } from "@/db/testing/student";
import { capturedBy, type Own, producedBy } from "@/db/testing/student-photo";
import { waitingJobs, workOff } from "@/db/testing/work-off";
import { clockAt } from "@/lib/auth/ctx";
import type { Measure } from "@/lib/imaging/measure-schema";
import { changePolicy } from "@/lib/tasks/mutations";
import { ownPicture } from "./own-picture";
import { ownStanding } from "./own-standing";
import { produce } from "./produce";
import { productionState } from "./production-state";
import { replace, submit } from "./submit";
import { withdraw } from "./withdraw";

const connection = openDatabase();
const DAY = 24 * 3_600_000;

const rules = testPolicy((policy) => ({
  ...policy,
  limits: {
    ...policy.limits,
    ...{ standardizationsPerDay: 3, confirmationBefore: "submission", freeResubmissions: 1 },
    ...{ freeReplacements: 1, replacementPriceFen: 100, extraServicePriceFen: null },
  },
}));

let at: Collection;
let phone: Phone & Own;

async function begin(policy = rules) {
  const made = await collectionOf(connection, 1, policy);
  at = made;
  phone = await holding(connection, await newPhone(connection), at.place, made.people[0]?.studentNo ?? "");
}

beforeEach(() => begin());

const own = () => ({ enrollmentId: phone.enrollmentId });
const yes = { confirmed: true, asksPerson: false };
const facts = async () => {
  const [row] = (await enrollmentsOf(at)).values();
  return { bucket: row?.bucket, used: row?.used };
};
const left = async () => (await ownStanding(phone.ctx, own())).counters;
const next = async (ctx = phone.ctx) => (await ownStanding(ctx, own())).next;
const later = (ms: number) => ({ ...phone.ctx, clock: clockAt(ms) });

async function made(seed: number, measures: Measure[] = []) {
  const productionId = await producedBy(phone, seed);
  await workOff(connection, plainEngine({ measures }));
  return { ...own(), productionId, ...yes };
}

async function review(verdict: "approve" | "expression") {
  const reviewer = await newReviewer(at);
  const [card] = await claim(reviewer);
  if (!card) throw new Error("nothing waits");
  await decideCard(reviewer, card, verdict);
  await applyNow(reviewer);
}

const yaw: Measure = { code: "yaw", value: 25, unit: "degree", limit: { max: 10 }, verdict: "block" };

describe("making a standard photo", () => {
  it("measures it and hands nothing in", async () => {
    expect(await next()).toBe("shoot");
    const productionId = await producedBy(phone, 1);
    const ref = { ...own(), productionId };
    expect(await productionState(phone.ctx, ref)).toMatchObject({ state: "waiting", measures: [] });
    expect(await next()).toBe("waitProduction");
    await workOff(connection, plainEngine({ measures: [yaw] }));
    const { pictureId, ...state } = await productionState(phone.ctx, ref);
    expect(state).toMatchObject({ state: "done", measures: [yaw], isBlocked: true, problem: null });
    expect(await next()).toBe("submit");
    expect(await facts()).toEqual({ bucket: "readyToShoot", used: 0 });
    const photo = await ownPicture(phone.ctx, { ...own(), pictureId: pictureId ?? "" });
    expect(photo.readUInt16BE(0)).toBe(0xffd8);
  });

  it("counts once per picture, and not where nothing could be made", async () => {
    const captureId = await capturedBy(phone, 1);
    const wish = { ...own(), captureId, confirmed: false };
    const [one, two] = await Promise.all([produce(phone.ctx, wish), produce(phone.ctx, wish)]);
    expect(one).toEqual(two);
    const noFace = { ok: false, problem: { code: "noFace", params: {} } } as const;
    await workOff(connection, { ...plainEngine(), processCapture: async () => noFace });
    expect(await productionState(phone.ctx, { ...own(), ...one })).toMatchObject({
      ...{ state: "failed", pictureId: null, problem: { code: "noFace" } },
    });
    expect((await left()).standardizations).toMatchObject({ used: 0, limit: 3 });
    expect(await next()).toBe("shoot");
  });

  it("stops at the day's limit, says until when, and goes on afterwards", async () => {
    for (const seed of [1, 2, 3]) await made(seed);
    const captureId = await capturedBy(phone, 4);
    const wish = { ...own(), captureId, confirmed: true };
    await expect(produce(phone.ctx, wish)).rejects.toMatchObject({
      ...{ code: "standardizationsUsed", params: { used: 3, limit: 3 } },
    });
    expect((await left()).standardizations.waitUntil).toEqual(expect.any(String));
    await produce(later(DAY), wish);
  });

  it("never lets two requests both have the last one", async () => {
    await made(1);
    await made(2);
    const captures = [await capturedBy(phone, 3), await capturedBy(phone, 4), await capturedBy(phone, 5)];
    const all = await Promise.allSettled(
      captures.map((captureId) => produce(phone.ctx, { ...own(), captureId, confirmed: true })),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("asks once more where the rules put that before it", async () => {
    const limits = { ...rules.limits, confirmationBefore: "production" as const };
    await begin({ ...rules, limits });
    const captureId = await capturedBy(phone, 1);
    const wish = { ...own(), captureId, confirmed: false };
    await expect(produce(phone.ctx, wish)).rejects.toThrow("confirmationNeeded");
    const { productionId } = await produce(phone.ctx, { ...wish, confirmed: true });
    await workOff(connection);
    expect(await ownStanding(phone.ctx, own())).toMatchObject({ openProductionId: productionId });
    await submit(phone.ctx, { ...own(), productionId, confirmed: false, asksPerson: false });
  });
});

describe("handing in", () => {
  it("brings the photo before the reviewers without making it again", async () => {
    const wish = await made(1);
    await expect(submit(phone.ctx, { ...wish, confirmed: false })).rejects.toThrow("confirmationNeeded");
    const { submissionId } = await submit(phone.ctx, wish);
    expect(await waitingJobs(connection)).toContainEqual({
      ...{ name: "submission.process", data: { schoolId: at.school.id, submissionId } },
    });
    expect(await facts()).toEqual({ bucket: "processing", used: 0 });
    const never = async () => {
      throw new Error("it is made already");
    };
    await workOff(connection, { ...plainEngine(), processCapture: never });
    expect(await facts()).toEqual({ bucket: "inReview", used: 1 });
    expect(await next()).toBe("waitReview");
    expect(await auditOf(connection.db, submissionId)).toEqual(["submission.create", "submission.process"]);
    await review("approve");
    expect(await facts()).toEqual({ bucket: "approved", used: 1 });
    await expect(capturedBy(phone, 2)).rejects.toThrow("photoApproved");
  });

  it("is once per photo, also of two requests at the same time", async () => {
    const wish = await made(1);
    const both = await Promise.allSettled([submit(phone.ctx, wish), submit(phone.ctx, wish)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await workOff(connection);
    await review("expression");
    await expect(submit(phone.ctx, wish)).rejects.toThrow("notMade");
  });

  it("of a photo whose check failed waits for a person who says that the check is wrong", async () => {
    const wish = await made(1, [yaw]);
    await expect(submit(phone.ctx, wish)).rejects.toMatchObject({
      ...{ code: "photoBlocked", params: { count: 1 } },
    });
    await submit(phone.ctx, { ...wish, asksPerson: true });
    await workOff(connection);
    expect(await facts()).toEqual({ bucket: "qualityBlocked", used: 0 });
    expect(await next()).toBe("shoot");
  });

  it("ends with the last submission that the rules give", async () => {
    for (const seed of [1, 2]) {
      await submit(phone.ctx, await made(seed));
      await workOff(connection);
      await review("expression");
    }
    // The last one is never taken on one reviewer's word.
    await review("expression");
    expect(await facts()).toEqual({ bucket: "exhausted", used: 2 });
    expect(await next()).toBe("askSupport");
    await expect(capturedBy(phone, 3)).rejects.toMatchObject({
      ...{ code: "attemptsUsed", params: { used: 2, limit: 2 } },
    });
  });
});

describe("a photo that waits for review", () => {
  beforeEach(async () => {
    await submit(phone.ctx, await made(1));
    await workOff(connection);
  });

  it("can be replaced as often as the rules say; then a price is named", async () => {
    const first = await made(2);
    await expect(submit(phone.ctx, first)).rejects.toThrow("photoUnderWay");
    await replace(phone.ctx, first);
    await workOff(connection);
    expect(await facts()).toEqual({ bucket: "inReview", used: 1 });
    expect(await claim(await newReviewer(at))).toHaveLength(1);
    await expect(capturedBy(phone, 3)).rejects.toMatchObject({
      ...{ code: "paymentNeeded", params: { want: "replacement", amount: "¥1.00" } },
    });
    await expect(withdraw(phone.ctx, own())).rejects.toThrow("paymentNeeded");
  });

  it("taken back while a reviewer looks at it is not decided", async () => {
    const reviewer = await newReviewer(at);
    const [card] = await claim(reviewer);
    await withdraw(phone.ctx, own());
    expect(await facts()).toEqual({ bucket: "readyToShoot", used: 0 });
    if (card) await expect(decideCard(reviewer, card, "approve")).rejects.toThrow();
    await expect(withdraw(phone.ctx, own())).rejects.toThrow("nothingInReview");
    expect((await left()).replacements).toEqual({ used: 1, limit: 1 });
  });

  it("once decided is neither replaced nor taken back", async () => {
    const wish = await made(2);
    const reviewer = await newReviewer(at);
    const [card] = await claim(reviewer);
    if (card) await decideCard(reviewer, card, "approve");
    await expect(replace(phone.ctx, wish)).rejects.toThrow("photoUnderWay");
    await expect(withdraw(phone.ctx, own())).rejects.toThrow("photoUnderWay");
  });
});

describe("whoever may not collect now", () => {
  const set = (change: ReturnType<typeof sql>) =>
    inSchoolScope(connection.db, [at.school.id], 0, (tx) => tx.execute(change));

  it.each([
    ["standing = 'toConfirm'", "notCollecting", "waitConfirmation"],
    ["standing = 'exempt'", "notCollecting", "notListed"],
    ["payment = 'due'", "paymentNeeded", "pay"],
    ["payment = 'refunded'", "paymentNeeded", "pay"],
    ["photo = 'withRegistrar'", "withRegistrar", "askRegistrar"],
  ])("because of %s is told %s", async (change, code, step) => {
    const wish = await made(1);
    await set(sql`update enrollments set ${sql.raw(change)} where id = ${phone.enrollmentId}`);
    const captureId = crypto.randomUUID();
    await expect(capturedBy(phone, 2)).rejects.toThrow(code);
    await expect(produce(phone.ctx, { ...own(), captureId, confirmed: true })).rejects.toThrow("notFound");
    await expect(submit(phone.ctx, wish)).rejects.toThrow(code);
    expect(await next()).toBe(step);
  });

  it("is told that the task is paused, or over", async () => {
    const wish = await made(1);
    await set(sql`update tasks set status = 'paused' where id = ${at.place.taskId}`);
    await expect(submit(phone.ctx, wish)).rejects.toMatchObject({ params: { reason: "paused" } });
    await set(sql`update tasks set status = 'open' where id = ${at.place.taskId}`);
    await expect(submit(later(3 * 365 * DAY), wish)).rejects.toMatchObject({ params: { reason: "over" } });
    expect(await next(later(3 * 365 * DAY))).toBe("over");
    await submit(phone.ctx, wish);
  });

  it("has notices to read first", async () => {
    const notices = [{ title: "须知", body: "请认真阅读", mustAcknowledge: true }];
    const policy = { ...rules, notices };
    await changePolicy(at.operator, { ...at.place, fromVersion: 1, policy, reason: "补充须知" });
    await expect(capturedBy(phone, 1)).rejects.toThrow("agreementsMissing");
    expect(await next()).toBe("agree");
  });

  it("is somebody else", async () => {
    const wish = await made(1);
    const { ctx } = await newPhone(connection);
    await expect(submit(ctx, wish)).rejects.toThrow("notFound");
    await expect(ownStanding(ctx, own())).rejects.toThrow("notFound");
    const [row] = await rowsIn<{ n: number }>(
      ...([connection.db, [at.school.id]] as const),
      sql`select count(*)::int as n from submissions`,
    );
    expect(row?.n).toBe(0);
  });
});
