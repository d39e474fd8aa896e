import { z } from "zod";

/** Sizes of a task's set that can be made: half clean, a quarter faults, a quarter look-alikes. */
export const GOLD_SET_SIZES = [24, 48] as const;

const place = { schoolId: z.uuid(), taskId: z.uuid() };

export const makeGoldInput = z.object({ ...place, count: z.literal(GOLD_SET_SIZES) });
/** A making under way, as its job knows it. */
export const goldMakingRef = z.object({ ...place, makingId: z.uuid() });
export const plantGoldInput = z.object({
  ...place,
  /** How many the preview showed. */
  expected: z.int().min(1).max(1000),
});
export const retireGoldInput = z.object({ ...place, photoId: z.uuid(), isRetired: z.boolean() });

export type MakeGoldInput = z.infer<typeof makeGoldInput>;
export type GoldMakingRef = z.infer<typeof goldMakingRef>;
export type PlantGoldInput = z.infer<typeof plantGoldInput>;
export type RetireGoldInput = z.infer<typeof retireGoldInput>;
