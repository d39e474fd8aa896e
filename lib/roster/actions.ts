"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { applyToSelection } from "./mutations/bulk";
import { acceptRepairs, fixRows } from "./mutations/fix-rows";
import { keepSearch, keepSearchEverywhere } from "./mutations/search";
import { freezeSelection } from "./mutations/select";
import { cancelImport, chooseSheet, commitImport, mapImport, resumeImport } from "./mutations/steer";
import { undoImport } from "./mutations/undo-import";
import {
  acceptRepairsInput,
  applyToSelectionInput,
  cancelImportInput,
  chooseSheetInput,
  commitImportInput,
  fixRowsInput,
  freezeSelectionInput,
  keepSearchEverywhereInput,
  keepSearchInput,
  mapImportInput,
  resumeImportInput,
  undoImportInput,
} from "./schema";

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

export const undoImportAction = staffAction(undoImportInput, async (ctx, input) => {
  const result = await undoImport(ctx, input);
  refresh();
  return result;
});
