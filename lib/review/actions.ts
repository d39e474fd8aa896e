"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { plantGold } from "./gold/plant";
import { requestGold } from "./gold/request";
import { retireGold } from "./gold/retire";
import { makeGoldInput, plantGoldInput, retireGoldInput } from "./gold/schema";
import { handOver } from "./mutations/hand-over";
import { keepStudentNo } from "./mutations/keep-student-no";
import { reopen } from "./mutations/reopen";
import { takeOver } from "./mutations/take-over";
import { handOverInput, keepStudentNoInput, reopenInput, takeOverInput } from "./schema";
import { answerTrainer, startTrainer } from "./trainer/run";
import { answerTrainerInput, startTrainerInput } from "./trainer/schema";

export const keepStudentNoAction = staffAction(keepStudentNoInput, (ctx, input) => keepStudentNo(ctx, input));

export const reopenAction = staffAction(reopenInput, async (ctx, input) => {
  await reopen(ctx, input);
  refresh();
});

export const takeOverAction = staffAction(takeOverInput, async (ctx, input) => {
  const { count } = await takeOver(ctx, input);
  refresh();
  return { count };
});

export const handOverAction = staffAction(handOverInput, async (ctx, input) => {
  const { count } = await handOver(ctx, input);
  refresh();
  return { count };
});

export const makeGoldAction = staffAction(makeGoldInput, async (ctx, input) => {
  await requestGold(ctx, input);
  refresh();
});

export const plantGoldAction = staffAction(plantGoldInput, async (ctx, input) => {
  const { planted } = await plantGold(ctx, input);
  refresh();
  return { planted };
});

export const retireGoldAction = staffAction(retireGoldInput, async (ctx, input) => {
  await retireGold(ctx, input);
  refresh();
});

export const startTrainerAction = staffAction(startTrainerInput, async (ctx) => {
  await startTrainer(ctx);
  refresh();
});

export const answerTrainerAction = staffAction(answerTrainerInput, (ctx, input) => answerTrainer(ctx, input));
