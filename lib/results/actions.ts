"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { settleMismatch } from "./mutations/settle-mismatch";
import { cancelResult, chooseResultSheet, mapResult, takeResult } from "./mutations/steer";
import { undoResult } from "./mutations/undo";
import {
  cancelResultInput,
  chooseResultSheetInput,
  mapResultInput,
  settleMismatchInput,
  takeResultInput,
  undoResultInput,
} from "./schema";

export const chooseResultSheetAction = staffAction(chooseResultSheetInput, async (ctx, input) => {
  await chooseResultSheet(ctx, input);
  refresh();
});

export const mapResultAction = staffAction(mapResultInput, async (ctx, input) => {
  await mapResult(ctx, input);
  refresh();
});

export const takeResultAction = staffAction(takeResultInput, async (ctx, input) => {
  await takeResult(ctx, input);
  refresh();
});

export const cancelResultAction = staffAction(cancelResultInput, (ctx, input) => cancelResult(ctx, input));

export const undoResultAction = staffAction(undoResultInput, async (ctx, input) => {
  const undone = await undoResult(ctx, input);
  refresh();
  return undone;
});

export const settleMismatchAction = staffAction(settleMismatchInput, async (ctx, input) => {
  await settleMismatch(ctx, input);
  refresh();
});
