"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { requestMissingList } from "./missing/request";
import { previewReminder } from "./remind/preview";
import { sendReminder } from "./remind/send";
import { previewReminderInput, requestMissingListInput, sendReminderInput } from "./schema";

export const requestMissingListAction = staffAction(requestMissingListInput, async (ctx, input) => {
  const result = await requestMissingList(ctx, input);
  refresh();
  return result;
});

export const previewReminderAction = staffAction(previewReminderInput, (ctx, input) =>
  previewReminder(ctx, input),
);

export const sendReminderAction = staffAction(sendReminderInput, async (ctx, input) => {
  const result = await sendReminder(ctx, input);
  refresh();
  return result;
});
