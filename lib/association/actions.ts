"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { answerNote } from "./mutations/notes";
import { unbindByStaff } from "./mutations/unbind";
import { answerNoteInput, unbindByStaffInput } from "./schema";

export const answerNoteAction = staffAction(answerNoteInput, async (ctx, input) => {
  await answerNote(ctx, input);
  refresh();
});

export const unbindByStaffAction = staffAction(unbindByStaffInput, async (ctx, input) => {
  await unbindByStaff(ctx, input);
  refresh();
});
