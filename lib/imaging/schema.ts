import { z } from "zod";
import { tolerancesSchema } from "./tolerances-schema";

const band = z
  .object({ min: z.number().int().min(0), max: z.number().int().min(1) })
  .refine((range) => range.min <= range.max, { message: "bandOrder" });

export type Band = z.infer<typeof band>;

const channel = z.number().int().min(0).max(255);

/** Backgrounds of 教毕指[2017]99号 §1: reference RGB values. */
export const BACKGROUNDS = {
  lightBlue: [100, 197, 255],
  white: [255, 255, 255],
  lightGrey: [240, 240, 240],
} as const satisfies Record<string, readonly [number, number, number]>;

export const SPEC_PRESETS = ["chsi99", "chsi99Wide"] as const;

/**
 * What a photo must be. Belongs to a task's versioned policy; the overlay, the checks, the messages and the
 * export all read it. Positions are pixels on a standard photo of 480 × 640; other sizes scale them.
 */
export const photoSpecSchema = z.object({
  preset: z.enum(SPEC_PRESETS),
  /** Where the numbers come from, as shown to staff. */
  source: z.string().min(1).max(200),
  standard: z.object({
    width: z.number().int().min(90).max(2000),
    height: z.number().int().min(120).max(3000),
    dpi: z.number().int().min(72).max(1200),
    bytes: band,
    background: z.tuple([channel, channel, channel]),
    replaceBackground: z.boolean(),
    /** Levels a tilted head by up to 3°; 教毕指[2017]99号 forbids rotation, so this is off unless a school asks. */
    levelHead: z.boolean(),
  }),
  raw: z.object({ width: band, height: band, bytes: band }),
  bands: z.object({ headTop: band, eyeLine: band, faceWidth: band, centreOffset: band }),
  tolerances: tolerancesSchema,
});

export type PhotoSpec = z.infer<typeof photoSpecSchema>;
