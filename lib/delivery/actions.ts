"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { checkBatch } from "./mutations/check";
import { closeBatch } from "./mutations/close";
import { createBatch } from "./mutations/create";
import { editBatch } from "./mutations/edit";
import { handOverBatch, markUploaded } from "./mutations/hand-over";
import { sealBatch } from "./mutations/seal";
import { retryBuild, stopBuild } from "./mutations/stop-build";
import {
  batchNoteInput,
  batchRef,
  createBatchInput,
  editBatchInput,
  handOverInput,
  sealBatchInput,
} from "./schema";

/** Made and checked at once. */
export const createBatchAction = staffAction(createBatchInput, async (ctx, input) => {
  const { no, batchId } = await createBatch(ctx, input);
  await checkBatch(ctx, { schoolId: input.schoolId, batchId });
  return { no };
});

/** Changed and checked at once. */
export const editBatchAction = staffAction(editBatchInput, async (ctx, input) => {
  await editBatch(ctx, input);
  await checkBatch(ctx, input);
  refresh();
});

export const checkBatchAction = staffAction(batchRef, async (ctx, input) => {
  await checkBatch(ctx, input);
  refresh();
});

export const sealBatchAction = staffAction(sealBatchInput, async (ctx, input) => {
  await sealBatch(ctx, input);
  refresh();
});

export const stopBuildAction = staffAction(batchRef, async (ctx, input) => {
  await stopBuild(ctx, input);
  refresh();
});

export const retryBuildAction = staffAction(batchRef, async (ctx, input) => {
  await retryBuild(ctx, input);
  refresh();
});

export const handOverBatchAction = staffAction(handOverInput, async (ctx, input) => {
  const done = await handOverBatch(ctx, input);
  refresh();
  return done;
});

export const markUploadedAction = staffAction(batchNoteInput, async (ctx, input) => {
  const { students } = await markUploaded(ctx, input);
  refresh();
  return { students };
});

export const closeBatchAction = staffAction(batchNoteInput, async (ctx, input) => {
  await closeBatch(ctx, input);
  refresh();
  return {};
});
