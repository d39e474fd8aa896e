"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { createStaff, grantRole, revokeRole, revokeSessions, setPassword, updateStaff } from "./mutations";
import {
  createStaffInput,
  grantRoleInput,
  revokeRoleInput,
  revokeSessionsInput,
  setPasswordInput,
  updateStaffInput,
} from "./schema";

export const createStaffAction = staffAction(createStaffInput, async (ctx, input) => {
  await createStaff(ctx, input);
  refresh();
});

export const updateStaffAction = staffAction(updateStaffInput, async (ctx, input) => {
  await updateStaff(ctx, input);
  refresh();
});

export const setPasswordAction = staffAction(setPasswordInput, async (ctx, input) => {
  await setPassword(ctx, input);
  refresh();
});

export const grantRoleAction = staffAction(grantRoleInput, async (ctx, input) => {
  await grantRole(ctx, input);
  refresh();
});

export const revokeRoleAction = staffAction(revokeRoleInput, async (ctx, input) => {
  await revokeRole(ctx, input);
  refresh();
});

export const revokeSessionsAction = staffAction(revokeSessionsInput, async (ctx, input) => {
  await revokeSessions(ctx, input);
  refresh();
});
