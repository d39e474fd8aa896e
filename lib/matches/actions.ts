"use server";

import { refresh } from "next/cache";
import { staffAction } from "@/lib/actions/staff-action";
import { settleGroup } from "./mutations/settle-group";
import { settleMatchInput } from "./schema";

export const settleMatchAction = staffAction(settleMatchInput, async (ctx, input) => {
  await settleGroup(ctx, input);
  refresh();
});
