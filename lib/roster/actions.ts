"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { applyToSelection } from "./mutations/bulk";
import { keepSearch, keepSearchEverywhere } from "./mutations/search";
import { freezeSelection } from "./mutations/select";
import { cancelImport, commitImport, mapImport } from "./mutations/steer";
import { undoImport } from "./mutations/undo-import";
import {
  applyToSelectionInput,
  cancelImportInput,
  commitImportInput,
  freezeSelectionInput,
  keepSearchEverywhereInput,
  keepSearchInput,
  mapImportInput,
  undoImportInput,
} from "./schema";

export const mapImportAction = staffAction(mapImportInput, async (ctx, input) => {
  await mapImport(ctx, input);
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
