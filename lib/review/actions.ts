"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { reopen } from "./mutations/reopen";
import { takeOver } from "./mutations/take-over";
import { reopenInput, takeOverInput } from "./schema";

export const reopenAction = staffAction(reopenInput, async (ctx, input) => {
  await reopen(ctx, input);
  refresh();
});

export const takeOverAction = staffAction(takeOverInput, async (ctx, input) => {
  const { count } = await takeOver(ctx, input);
  refresh();
  return { count };
});
