"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { removeView, saveView, setDefaultView } from "./mutations";
import { removeViewInput, saveViewInput, setDefaultViewInput } from "./schema";

export const saveViewAction = staffAction(saveViewInput, async (ctx, input) => {
  const result = await saveView(ctx, input);
  refresh();
  return result;
});

export const removeViewAction = staffAction(removeViewInput, async (ctx, input) => {
  await removeView(ctx, input);
  refresh();
});

export const setDefaultViewAction = staffAction(setDefaultViewInput, async (ctx, input) => {
  await setDefaultView(ctx, input);
  refresh();
});
