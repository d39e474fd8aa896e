"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { settleLowScore } from "./mutations/low-score";
import { passBlocked } from "./mutations/pass-blocked";
import { startPhotoCheck } from "./mutations/photo-check";
import { assignItem, dismissItem } from "./mutations/resolve-item";
import { createPhotoImport, finishUpload } from "./mutations/upload";
import {
  assignItemInput,
  createPhotoImportInput,
  dismissItemInput,
  finishPhotoImportInput,
  passBlockedInput,
  settleLowScoreInput,
  startPhotoCheckInput,
} from "./schema";

export const createPhotoImportAction = staffAction(createPhotoImportInput, (ctx, input) =>
  createPhotoImport(ctx, input),
);

export const finishPhotoImportAction = staffAction(finishPhotoImportInput, async (ctx, input) => {
  await finishUpload(ctx, input);
  refresh();
});

export const assignItemAction = staffAction(assignItemInput, async (ctx, input) => {
  await assignItem(ctx, input);
  refresh();
});

export const settleLowScoreAction = staffAction(settleLowScoreInput, async (ctx, input) => {
  await settleLowScore(ctx, input);
  refresh();
});

export const dismissItemAction = staffAction(dismissItemInput, async (ctx, input) => {
  await dismissItem(ctx, input);
  refresh();
});

export const passBlockedAction = staffAction(passBlockedInput, async (ctx, input) => {
  await passBlocked(ctx, input);
  refresh();
});

export const startPhotoCheckAction = staffAction(startPhotoCheckInput, (ctx, input) =>
  startPhotoCheck(ctx, input),
);
