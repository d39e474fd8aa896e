import { beforeEach, describe, expect, it } from "vitest";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import { type Collection, collectionOf, testPolicy } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { applyNow, claim, decideCard, deliverAll, newReviewer } from "@/db/testing/reviewed";
import { holding, newPhone } from "@/db/testing/student";
import { type Own, producedBy } from "@/db/testing/student-photo";
import { workOff } from "@/db/testing/work-off";
import type { Measure } from "@/lib/imaging/measure-schema";
import { submit } from "@/lib/intake/student/submit";
import type { RejectReason } from "@/lib/review/reasons/reasons";
import { approvedPhoto, ownResult } from "./own-result";

const connection = openDatabase();
const warned: Measure = { code: "roll", value: 7, unit: "degree", limit: { max: 5 }, verdict: "warn" };

let at: Collection;
let own: Own;

beforeEach(async () => {
  const promise = { min: 1, max: 2 };
  const made = await collectionOf(
    connection,
    1,
    testPolicy((policy) => ({ ...policy, review: { ...policy.review, promiseDays: promise } })),
  );
  at = made;
  own = await holding(connection, await newPhone(connection), at.place, made.people[0]?.studentNo ?? "");
});

async function handIn(seed: number): Promise<void> {
  const { ctx, enrollmentId } = own;
  const productionId = await producedBy(own, seed);
  await workOff(connection, plainEngine({ measures: [warned] }));
  await submit(ctx, { enrollmentId, productionId, confirmed: true, asksPerson: false });
  await workOff(connection);
}

async function decide(verdict: "approve" | RejectReason, isApplied = true): Promise<void> {
  const reviewer = await newReviewer(at);
  for (const card of await claim(reviewer)) await decideCard(reviewer, card, verdict);
  if (isApplied) await applyNow(reviewer);
}

describe("the result that a student sees", () => {
  it("is nothing before anything was handed in", async () => {
    expect(await ownResult(own.ctx, own)).toMatchObject({ stage: "none", attempts: [], reviewedBy: null });
    await expect(approvedPhoto(own.ctx, own)).rejects.toThrow("notApproved");
  });

  it("waits for the review with a day that was promised, also while a verdict can be undone", async () => {
    await handIn(1);
    const { stage, attempts, reviewedBy } = await ownResult(own.ctx, own);
    expect([stage, attempts[0]?.state, reviewedBy]).toEqual(["inReview", "inReview", expect.any(Date)]);
    await decide("tilt", false);
    expect(await ownResult(own.ctx, own)).toMatchObject({
      ...{ stage: "inReview", attempts: [{ state: "inReview", reasons: [], note: "" }] },
    });
  });

  it("names each reason with the number behind it, and keeps what came before", async () => {
    await handIn(1);
    await decide("tilt");
    await handIn(2);
    const { stage, attempts } = await ownResult(own.ctx, own);
    expect(stage).toBe("inReview");
    expect(attempts).toMatchObject([
      { attemptNo: 2, state: "inReview", reasons: [] },
      { attemptNo: 1, state: "rejected", reasons: [{ code: "tilt", isFinal: false, measured: warned }] },
    ]);
  });

  it("is the end of the tries only as long as no more are bought or granted", async () => {
    const stageWith = async (change: Partial<typeof enrollments.$inferInsert>) => {
      await inSchoolScope(connection.db, [at.school.id], 0, (tx) => tx.update(enrollments).set(change));
      return (await ownResult(own.ctx, own)).stage;
    };
    expect(await stageWith({ photo: "exhausted", submissionsUsed: 3 })).toBe("exhausted");
    expect(await stageWith({ attemptsGranted: 1 })).toBe("rejected");
  });

  it("ends with the approved photo, and never names a reviewer or a score", async () => {
    await handIn(1);
    await decide("approve");
    expect((await ownResult(own.ctx, own)).stage).toBe("approved");
    const photo = await approvedPhoto(own.ctx, own);
    expect(photo.readUInt16BE(0)).toBe(0xffd8);
    await deliverAll(at);
    const told = JSON.stringify(await ownResult(own.ctx, own));
    expect(told).not.toMatch(/reviewer|score|raw|engine/i);
    const { ctx } = await newPhone(connection);
    await expect(approvedPhoto(ctx, own)).rejects.toThrow("notFound");
    await expect(ownResult(ctx, own)).rejects.toThrow("notFound");
  });
});
