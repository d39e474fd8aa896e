"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { createBatch, sealBatch } from "./mutations/seal";
import { createBatchInput, sealBatchInput } from "./schema";

export const createBatchAction = staffAction(createBatchInput, (ctx, input) => createBatch(ctx, input));

export const sealBatchAction = staffAction(sealBatchInput, async (ctx, input) => {
  await sealBatch(ctx, input);
  refresh();
});
