"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { keepSearch } from "./mutations/search";
import { cancelImport, commitImport, mapImport } from "./mutations/steer";
import { cancelImportInput, commitImportInput, keepSearchInput, mapImportInput } from "./schema";

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
