"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { keepStudentNo } from "./mutations/keep-student-no";
import { reopen } from "./mutations/reopen";
import { takeOver } from "./mutations/take-over";
import { keepStudentNoInput, reopenInput, takeOverInput } from "./schema";

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
