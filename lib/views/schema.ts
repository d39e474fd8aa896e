import { z } from "zod";
import { VIEWED_LISTS } from "@/db/vocabulary";
import { viewQuery } from "./policy";

/** Where a list stands: in a school, or over all of them. */
const place = { list: z.enum(VIEWED_LISTS), schoolId: z.uuid().nullable() };

export const VIEW_NAME_LIMIT = 40;

export const saveViewInput = z.object({
  ...place,
  name: z.string().trim().min(1).max(VIEW_NAME_LIMIT),
  query: z.string().max(2000).transform(viewQuery),
  isShared: z.boolean(),
});

export const removeViewInput = z.object({ ...place, viewId: z.uuid() });

export const setDefaultViewInput = z.object({ ...place, viewId: z.uuid().nullable() });

export type ViewPlace = Pick<z.output<typeof saveViewInput>, "list" | "schoolId">;
