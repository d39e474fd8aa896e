import { describe, expect, it } from "vitest";
import { openDatabase } from "@/db/testing/database";
import { actorId, staffMember } from "@/db/testing/staff-member";
import type { Ctx } from "@/lib/auth/ctx";
import { courseOf } from "./course";
import { answerTrainer, startTrainer, trainerPicture, trainerProgress } from "./run";
import { TRAINER_SIZE } from "./size";
import { trainerStandings } from "./standings";

const connection = openDatabase();
const newcomer = () => staffMember(connection.db, { role: "reviewer" });

/** Answers the next items rightly, but for so many look-alikes that are taken for the same person. */
async function answer(ctx: Ctx, runId: string, from: number, to: number, missed = 0): Promise<void> {
  let left = missed;
  const course = await courseOf(runId);
  for (let place = from; place <= to; place++) {
    const pair = course[place - 1];
    if (!pair) throw new Error(`there is no item ${place}`);
    const misses = pair.kind === "lookAlike" && left-- > 0;
    const [reason] = pair.reasons;
    const isApproval = pair.kind === "clean" || misses;
    await answerTrainer(ctx, {
      ...{ runId, place, tookMs: 900 },
      verdict: isApproval ? "approve" : "reject",
      reasons: isApproval || !reason ? [] : [reason],
    });
  }
}

describe("the trainer", () => {
  it("tells at once what was right, keeps it, and goes on where it was left", async () => {
    const me = await newcomer();
    expect(await trainerProgress(me)).toBeNull();
    const { runId } = await startTrainer(me);
    const [first] = await courseOf(runId);
    const wrong = {
      ...{ runId, place: 1, tookMs: 1200 },
      ...(first?.kind === "clean"
        ? { verdict: "reject" as const, reasons: ["light" as const] }
        : { verdict: "approve" as const, reasons: [] }),
    };
    const told = await answerTrainer(me, wrong);
    expect(told).toMatchObject({ outcome: "wrong", kind: first?.kind, truth: first?.reasons });
    expect(await answerTrainer(me, wrong)).toEqual(told);
    await answer(me, runId, 2, 7);
    expect(await startTrainer(me)).toEqual({ runId });
    const progress = await trainerProgress(me);
    expect([progress?.answers.length, progress?.finishedAt]).toEqual([7, null]);
    await expect(answerTrainer(me, { ...wrong, place: 20 })).rejects.toMatchObject({
      code: "trainerState",
      params: { place: 8 },
    });
  });

  it.each([
    [0, true],
    [2, true],
    [3, false],
  ])("with %i look-alikes missed is passed: %s, and the lead sees it", async (missed, isPassed) => {
    const me = await newcomer();
    const lead = await staffMember(connection.db, { role: "reviewLead" });
    const { runId } = await startTrainer(me);
    await answer(me, runId, 1, TRAINER_SIZE, missed);
    expect(await trainerProgress(me)).toMatchObject({ isPassed, finishedAt: expect.any(String) });
    const standing = (await trainerStandings(lead)).find(({ staffId }) => staffId === actorId(me));
    expect(standing).toMatchObject({ isPassed, answered: TRAINER_SIZE, right: TRAINER_SIZE - missed });
    expect((await startTrainer(me)).runId).not.toBe(runId);
    await expect(trainerStandings(me)).rejects.toThrow("forbidden");
  });

  it("shows pictures of one's own run only", async () => {
    const [me, other] = [await newcomer(), await newcomer()];
    const { runId } = await startTrainer(me);
    const picture = await trainerPicture(me, { runId, place: 3, part: "reference" });
    expect(picture.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    await expect(trainerPicture(other, { runId, place: 3, part: "reference" })).rejects.toThrow("notFound");
    const theirs = { runId, place: 1, verdict: "approve" as const, reasons: [], tookMs: 1 };
    await expect(answerTrainer(other, theirs)).rejects.toThrow("notFound");
  });
});
