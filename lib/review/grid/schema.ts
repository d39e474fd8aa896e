import { z } from "zod";
import { GRID_SIZE } from "./rules";

export const openGridInput = z.object({ schoolId: z.uuid(), taskId: z.uuid() });

export const gridInput = z.object({ schoolId: z.uuid(), gridId: z.uuid() });

export const approveGridInput = gridInput.extend({
  /** Every photo to be approved, with the claim and the version that were on the screen. */
  items: z
    .array(z.object({ itemId: z.uuid(), token: z.int(), version: z.int() }))
    .min(1)
    .max(GRID_SIZE),
  /** The number that the person was shown. */
  count: z.int(),
  /** The others of the grid, to be looked at one by one. */
  pulled: z.array(z.uuid()).max(GRID_SIZE),
});

export type ApproveGridInput = z.infer<typeof approveGridInput>;
