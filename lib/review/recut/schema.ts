import { z } from "zod";

export const requestRecutInput = z.object({
  schoolId: z.uuid(),
  itemId: z.uuid(),
  token: z.int(),
  /** Version of the submission that was on the screen. */
  version: z.int(),
  /** What is to be cut, in px of the upright original; the height follows from the standard photo's shape. */
  crop: z.object({ left: z.number(), top: z.number(), width: z.number().min(1).max(100_000) }),
});

export const recutRef = z.object({ schoolId: z.uuid(), recutId: z.uuid() });

export const rectangleSchema = z.object({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
});

export type RequestRecutInput = z.infer<typeof requestRecutInput>;
export type RecutRef = z.infer<typeof recutRef>;
