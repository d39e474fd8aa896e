import { randomUUID } from "node:crypto";
import { plainEngine } from "@/db/testing/plain-engine";
import { ownQuality, teamQuality } from "@/lib/review/agreement/queries";
import { goldTasks, taskGold } from "@/lib/review/gold/list";
import { makeGold } from "@/lib/review/gold/make";
import { plantGold } from "@/lib/review/gold/plant";
import { requestGold } from "@/lib/review/gold/request";
import { retireGold } from "@/lib/review/gold/retire";
import { topUpGold } from "@/lib/review/gold/top-up";
import { answerTrainer, startTrainer, trainerPicture, trainerProgress } from "@/lib/review/trainer/run";
import { trainerStandings } from "@/lib/review/trainer/standings";
import { both, people, type Row, taskOf } from "./row";

/** Gold, the trainer and the figures of review. Keys are file and name of the function. */
export const JUDGING: Record<string, Row> = {
  "review/gold/request requestGold": both("school", ["reviewLead"], (ctx, at) =>
    requestGold(ctx, { ...taskOf(at), count: 24 }),
  ),
  "review/gold/make makeGold": both("school", ["reviewLead"], (ctx, at) =>
    makeGold(ctx, plainEngine(), { ...taskOf(at), makingId: at.goldMakingId }),
  ),
  "review/gold/plant plantGold": both("school", ["reviewLead"], (ctx, at) =>
    plantGold(ctx, { ...taskOf(at), expected: 999 }),
  ),
  "review/gold/retire retireGold": both("school", ["reviewLead"], (ctx, at) =>
    retireGold(ctx, { ...taskOf(at), photoId: at.goldPhotoId, isRetired: true }),
  ),
  "review/gold/list goldTasks": both("reach", ["reviewLead"], (ctx) => goldTasks(ctx)),
  "review/gold/list taskGold": both("school", ["reviewLead"], (ctx, at) => taskGold(ctx, taskOf(at))),
  "review/gold/top-up topUpGold": both("reach", ["reviewLead"], (ctx) => topUpGold(ctx)),
  "review/agreement/queries ownQuality": people("reach", ["reviewer", "reviewLead"], (ctx) =>
    ownQuality(ctx, { days: 30 }),
  ),
  "review/agreement/queries teamQuality": people("reach", ["reviewLead"], (ctx) =>
    teamQuality(ctx, { days: 30 }),
  ),
  "review/trainer/run startTrainer": people("platform", ["reviewer", "reviewLead"], (ctx) =>
    startTrainer(ctx),
  ),
  "review/trainer/run answerTrainer": people("platform", ["reviewer", "reviewLead"], (ctx) =>
    answerTrainer(ctx, { runId: randomUUID(), place: 1, verdict: "approve", reasons: [], tookMs: 1 }),
  ),
  "review/trainer/run trainerProgress": people("platform", ["reviewer", "reviewLead"], (ctx) =>
    trainerProgress(ctx),
  ),
  "review/trainer/run trainerPicture": people("platform", ["reviewer", "reviewLead"], (ctx) =>
    trainerPicture(ctx, { runId: randomUUID(), place: 1, part: "standard" }),
  ),
  "review/trainer/standings trainerStandings": people("reach", ["reviewLead"], (ctx) =>
    trainerStandings(ctx),
  ),
};
