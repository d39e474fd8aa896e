"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { createSchool, updateSchool } from "./mutations";
import { createSchoolInput, updateSchoolInput } from "./schema";

export const createSchoolAction = staffAction(createSchoolInput, async (ctx, input) => {
  const school = await createSchool(ctx, input);
  refresh();
  return school;
});

export const updateSchoolAction = staffAction(updateSchoolInput, async (ctx, input) => {
  await updateSchool(ctx, input);
  refresh();
});
