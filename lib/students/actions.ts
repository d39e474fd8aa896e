"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { applyToStudent } from "@/lib/roster/mutations/bulk";
import { revealDocument } from "./mutations";
import { applyToStudentInput, revealDocumentInput } from "./schema";

export const revealDocumentAction = staffAction(revealDocumentInput, (ctx, input) =>
  revealDocument(ctx, input),
);

export const applyToStudentAction = staffAction(applyToStudentInput, async (ctx, input) => {
  await applyToStudent(ctx, input);
  refresh();
});
