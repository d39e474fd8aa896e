"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { packRun } from "./parcels/pack";
import { createRun } from "./runs/create-run";
import { createRunInput, packRunInput } from "./schema";

export const createRunAction = staffAction(createRunInput, async (ctx, input) => {
  await createRun(ctx, input);
  refresh();
});

export const packRunAction = staffAction(packRunInput, async (ctx, input) => {
  const packed = await packRun(ctx, input);
  refresh();
  return packed;
});
