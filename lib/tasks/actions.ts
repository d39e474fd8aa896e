"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { changePolicy, createTask, setTaskStatus } from "./mutations";
import { changePolicyInput, createTaskInput, setTaskStatusInput } from "./schema";

export const createTaskAction = staffAction(createTaskInput, (ctx, input) => createTask(ctx, input));

export const changePolicyAction = staffAction(changePolicyInput, async (ctx, input) => {
  const { version } = await changePolicy(ctx, input);
  refresh();
  return { version };
});

export const setTaskStatusAction = staffAction(setTaskStatusInput, async (ctx, input) => {
  await setTaskStatus(ctx, input);
  refresh();
});
