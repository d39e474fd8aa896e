import { z } from "zod";

/** Positions on the standard photo; their limits are the spec's bands. */
const BANDED_MEASURES = ["headTop", "eyeLine", "faceWidth", "centreOffset"] as const;

/** Measures whose limits are tolerances, which a task may change. */
export const TOLERATED_MEASURES = [
  "bodyCut",
  "sourceFaceWidth",
  "anotherFace",
  "roll",
  "yaw",
  "pitch",
  "eyesOpen",
  "mouthOpen",
  "sharpness",
  "brightness",
  "overexposed",
  "underexposed",
  "tonalRange",
  "evenLight",
  "colourCast",
  "glare",
  "lowerFaceCovered",
  "browsCovered",
  "backgroundPlain",
  "outlineUnclear",
  "backgroundColour",
  "backgroundSpread",
  "clothesContrast",
  "screenReshot",
] as const;

/** What no picture shows reliably: read from the file where it says so, else left to the reviewer. */
export const HINTS = [
  "referenceCopy",
  "standardBytes",
  "cameraData",
  "frontCamera",
  "editedBySoftware",
  "smoothedSkin",
] as const;

export const MEASURE_CODES = [...BANDED_MEASURES, ...TOLERATED_MEASURES, ...HINTS] as const;

export type MeasureCode = (typeof MEASURE_CODES)[number];
export type ToleratedMeasure = (typeof TOLERATED_MEASURES)[number];

/** `share` is 0–1, `level` a distance between byte values, `flag` 0 or 1. */
export const UNITS = ["px", "degree", "share", "ratio", "level", "byte", "flag"] as const;
export type Unit = (typeof UNITS)[number];

export const limitSchema = z.object({ min: z.number().optional(), max: z.number().optional() });
export type Limit = z.infer<typeof limitSchema>;

/** Inside `pass` a measure passes, outside `block` it blocks, between them it warns; without `block` it only warns. */
export const toleranceSchema = z.object({ pass: limitSchema, block: limitSchema.optional() });
export type Tolerance = z.infer<typeof toleranceSchema>;

export type Tolerances = Record<ToleratedMeasure, Tolerance>;

export const VERDICTS = ["pass", "warn", "block", "unmeasured"] as const;
export type Verdict = (typeof VERDICTS)[number];

const point = z.object({ x: z.number(), y: z.number() });

/** What to draw on the standard photo, in its px. */
const markSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("line"), from: point, to: point }),
  z.object({ kind: z.literal("box"), from: point, to: point }),
  z.object({ kind: z.literal("outline"), points: z.array(point) }),
]);
export type Mark = z.infer<typeof markSchema>;

export const measureSchema = z.object({
  code: z.enum(MEASURE_CODES),
  value: z.number().nullable(),
  unit: z.enum(UNITS),
  /** The range in which it passes. */
  limit: limitSchema,
  verdict: z.enum(VERDICTS),
  marks: z.array(markSchema).optional(),
});
export type Measure = z.infer<typeof measureSchema>;
