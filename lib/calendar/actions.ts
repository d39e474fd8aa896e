"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { clearCalendarDay, setCalendarDay } from "./mutations";
import { dayRef, setDayInput } from "./schema";

export const setCalendarDayAction = staffAction(setDayInput, async (ctx, input) => {
  await setCalendarDay(ctx, input);
  refresh();
});

export const clearCalendarDayAction = staffAction(dayRef, async (ctx, input) => {
  await clearCalendarDay(ctx, input);
  refresh();
});
