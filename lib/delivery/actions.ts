"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { handOverBatch } from "./mutations/hand-over";
import { createBatch, sealBatch } from "./mutations/seal";
import { createBatchInput, handOverInput, sealBatchInput } from "./schema";

export const createBatchAction = staffAction(createBatchInput, (ctx, input) => createBatch(ctx, input));

export const sealBatchAction = staffAction(sealBatchInput, async (ctx, input) => {
  await sealBatch(ctx, input);
  refresh();
});

export const handOverBatchAction = staffAction(handOverInput, async (ctx, input) => {
  const { students } = await handOverBatch(ctx, input);
  refresh();
  return { students };
});
