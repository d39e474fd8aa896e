"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { addStudent } from "./mutations/add-student";
import { applyToSelection } from "./mutations/bulk";
import { correctStudent, editStudent } from "./mutations/change-student";
import { acceptRepairs, fixRows } from "./mutations/fix-rows";
import { mergeStudents } from "./mutations/merge-students";
import { moveEnrollment } from "./mutations/move-enrollment";
import { keepSearch, keepSearchEverywhere } from "./mutations/search";
import { freezeSelection } from "./mutations/select";
import { setCode } from "./mutations/set-code";
import { cancelImport, chooseSheet, commitImport, mapImport, resumeImport } from "./mutations/steer";
import { undoImport } from "./mutations/undo-import";
import {
  acceptRepairsInput,
  addStudentInput,
  applyToSelectionInput,
  cancelImportInput,
  chooseSheetInput,
  commitImportInput,
  correctStudentInput,
  editStudentInput,
  findTwinInput,
  fixRowsInput,
  freezeSelectionInput,
  keepSearchEverywhereInput,
  keepSearchInput,
  mapImportInput,
  mergeStudentsInput,
  moveEnrollmentInput,
  requireEnrollmentInput,
  resumeImportInput,
  setCodeInput,
  undoImportInput,
} from "./schema";
import { findTwin, requireEnrollment } from "./students/detail";

export const mapImportAction = staffAction(mapImportInput, async (ctx, input) => {
  await mapImport(ctx, input);
  refresh();
});

export const chooseSheetAction = staffAction(chooseSheetInput, async (ctx, input) => {
  await chooseSheet(ctx, input);
  refresh();
});

export const fixRowsAction = staffAction(fixRowsInput, async (ctx, input) => {
  const result = await fixRows(ctx, input);
  refresh();
  return result;
});

export const acceptRepairsAction = staffAction(acceptRepairsInput, async (ctx, input) => {
  const result = await acceptRepairs(ctx, input);
  refresh();
  return result;
});

export const resumeImportAction = staffAction(resumeImportInput, async (ctx, input) => {
  await resumeImport(ctx, input);
  refresh();
});

export const commitImportAction = staffAction(commitImportInput, async (ctx, input) => {
  await commitImport(ctx, input);
  refresh();
});

export const cancelImportAction = staffAction(cancelImportInput, async (ctx, input) => {
  await cancelImport(ctx, input);
  refresh();
});

export const keepSearchAction = staffAction(keepSearchInput, (ctx, input) => keepSearch(ctx, input));

export const keepSearchEverywhereAction = staffAction(keepSearchEverywhereInput, (ctx, input) =>
  keepSearchEverywhere(ctx, input),
);

export const freezeSelectionAction = staffAction(freezeSelectionInput, (ctx, input) =>
  freezeSelection(ctx, input),
);

export const applyToSelectionAction = staffAction(applyToSelectionInput, async (ctx, input) => {
  const result = await applyToSelection(ctx, input);
  refresh();
  return result;
});

export const requireEnrollmentAction = staffAction(requireEnrollmentInput, (ctx, input) =>
  requireEnrollment(ctx, input),
);

export const findTwinAction = staffAction(findTwinInput, (ctx, input) => findTwin(ctx, input));

export const addStudentAction = staffAction(addStudentInput, async (ctx, input) => {
  const result = await addStudent(ctx, input);
  refresh();
  return result;
});

export const editStudentAction = staffAction(editStudentInput, async (ctx, input) => {
  const result = await editStudent(ctx, input);
  refresh();
  return result;
});

export const correctStudentAction = staffAction(correctStudentInput, async (ctx, input) => {
  const result = await correctStudent(ctx, input);
  refresh();
  return result;
});

export const moveEnrollmentAction = staffAction(moveEnrollmentInput, async (ctx, input) => {
  await moveEnrollment(ctx, input);
  refresh();
});

export const mergeStudentsAction = staffAction(mergeStudentsInput, async (ctx, input) => {
  await mergeStudents(ctx, input);
  refresh();
});

export const setCodeAction = staffAction(setCodeInput, async (ctx, input) => {
  const result = await setCode(ctx, input);
  refresh();
  return result;
});

export const undoImportAction = staffAction(undoImportInput, async (ctx, input) => {
  const result = await undoImport(ctx, input);
  refresh();
  return result;
});
