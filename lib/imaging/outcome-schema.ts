import { z } from "zod";
import { PROBLEM_CODES } from "./decode/problem";

const point = z.object({ x: z.number(), y: z.number() });

/** Where a face lies, in px of the picture it is given for. Left and right are as one looks at it. */
const facePointsSchema = z.object({
  eyeLeft: point,
  eyeRight: point,
  mouth: point,
  /** Highest row of the head with its hair. */
  crownY: z.number(),
  chin: point,
  faceLeft: point,
  faceRight: point,
});
export type FacePoints = z.infer<typeof facePointsSchema>;

/** How the original became upright, and the size it has then, in px. */
const uprightSchema = z.object({
  /** Clockwise quarter turns after EXIF orientation, found from the face. */
  turns: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  width: z.number().int(),
  height: z.number().int(),
});
export type Upright = z.infer<typeof uprightSchema>;

/** Geometry of a capture. Points are px of the standard photo. */
export const photoGeometrySchema = z.object({
  upright: uprightSchema,
  /** The part of the upright original that became the standard photo, in its px; may reach outside. */
  crop: z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }),
  /** Degrees by which the head was levelled, clockwise, around the middle of the crop. */
  levelled: z.number(),
  standard: z.object({ width: z.number().int(), height: z.number().int() }),
  /** px of the view for one px of the upright original. */
  viewScale: z.number(),
  face: facePointsSchema,
});
export type PhotoGeometry = z.infer<typeof photoGeometrySchema>;

/** Geometry of a reference photo. Points are px of its view. */
export const referenceGeometrySchema = z.object({
  upright: uprightSchema,
  viewScale: z.number(),
  face: facePointsSchema,
});
export type ReferenceGeometry = z.infer<typeof referenceGeometrySchema>;

export const problemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  params: z.record(z.string(), z.union([z.number(), z.string()])),
});

export const CANNOT_COMPARE = [
  "captureTurned",
  "captureFaceTooSmall",
  "captureBlurred",
  "referenceTurned",
  "referenceFaceTooSmall",
  "referenceBlurred",
  "referenceWithoutFace",
  "referenceUnreadable",
  "captureWithoutFace",
  "captureUnreadable",
  "captureBytes",
  "engineFailed",
] as const;

export type CannotCompare = (typeof CANNOT_COMPARE)[number];

export const compareOutcomeSchema = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("scored"),
    /** 0–100, higher is more alike; only meaningful beside scores of the same engine. */
    score: z.number().int().min(0).max(100),
    /** What the engine itself returned, on its own scale. */
    raw: z.number(),
    engine: z.string(),
    /** Whether the score is on the side where this engine's scores say something, so that it may stop a photo. */
    mayIntercept: z.boolean(),
  }),
  z.object({ status: z.literal("cannotCompare"), reason: z.enum(CANNOT_COMPARE) }),
  z.object({ status: z.literal("noReference") }),
]);
export type CompareOutcome = z.infer<typeof compareOutcomeSchema>;

/** Names and versions of everything that had a say in a result. */
export const engineVersionsSchema = z.object({
  detector: z.string(),
  mesh: z.string(),
  iris: z.string(),
  recogniser: z.string(),
  personMask: z.string(),
  standardise: z.string(),
  measures: z.string(),
  tolerances: z.string(),
});
export type EngineVersions = z.infer<typeof engineVersionsSchema>;
