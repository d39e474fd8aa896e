"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { checkIn, undoCheckIn } from "./check-in/check-in";
import { moveAbsentOnline } from "./check-in/move-absent";
import { issueTemporaryCodes } from "./codes/issue-temporary";
import { handIn } from "./pictures/hand-in";
import { matchPictures } from "./pictures/match-pictures";
import { assignPicture, clearFinding, dismissPicture, swapPictures } from "./pictures/settle-picture";
import {
  assignPictureInput,
  checkInInput,
  clearFindingInput,
  handInInput,
  issueTemporaryInput,
  matchPicturesInput,
  moveAbsentInput,
  pictureRef,
  removeSiteInput,
  saveShootInput,
  saveSiteInput,
  shootRef,
  swapPicturesInput,
  undoCheckInInput,
} from "./schema";
import { removeShoot, saveShoot } from "./shoots/save-shoot";
import { removeSite, saveSite } from "./sites/save-site";

export const saveSiteAction = staffAction(saveSiteInput, async (ctx, input) => {
  await saveSite(ctx, input);
  refresh();
});

export const removeSiteAction = staffAction(removeSiteInput, async (ctx, input) => {
  await removeSite(ctx, input);
  refresh();
});

export const saveShootAction = staffAction(saveShootInput, async (ctx, input) => {
  await saveShoot(ctx, input);
  refresh();
});

export const removeShootAction = staffAction(shootRef, async (ctx, input) => {
  await removeShoot(ctx, input);
  refresh();
});

export const checkInAction = staffAction(checkInInput, async (ctx, input) => {
  const answer = await checkIn(ctx, input);
  refresh();
  return answer;
});

export const undoCheckInAction = staffAction(undoCheckInInput, async (ctx, input) => {
  await undoCheckIn(ctx, input);
  refresh();
});

export const moveAbsentAction = staffAction(moveAbsentInput, async (ctx, input) => {
  const moved = await moveAbsentOnline(ctx, input);
  refresh();
  return moved;
});

export const issueTemporaryAction = staffAction(issueTemporaryInput, async (ctx, input) => {
  const issued = await issueTemporaryCodes(ctx, input);
  refresh();
  return issued;
});

export const matchPicturesAction = staffAction(matchPicturesInput, async (ctx, input) => {
  const matched = await matchPictures(ctx, input);
  refresh();
  return matched;
});

export const assignPictureAction = staffAction(assignPictureInput, async (ctx, input) => {
  await assignPicture(ctx, input);
  refresh();
});

export const swapPicturesAction = staffAction(swapPicturesInput, async (ctx, input) => {
  await swapPictures(ctx, input);
  refresh();
});

export const clearFindingAction = staffAction(clearFindingInput, async (ctx, input) => {
  await clearFinding(ctx, input);
  refresh();
});

export const dismissPictureAction = staffAction(pictureRef, async (ctx, input) => {
  await dismissPicture(ctx, input);
  refresh();
});

export const handInAction = staffAction(handInInput, async (ctx, input) => {
  const handed = await handIn(ctx, input);
  refresh();
  return handed;
});
