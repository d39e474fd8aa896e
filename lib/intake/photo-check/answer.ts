import { z } from "zod";
import type { CaptureOutcome } from "@/lib/imaging/engine";
import { measureSchema } from "@/lib/imaging/measure-schema";
import {
  compareOutcomeSchema,
  engineVersionsSchema,
  photoGeometrySchema,
  problemSchema,
} from "@/lib/imaging/outcome-schema";
import { pictureMatchSchema } from "@/lib/imaging/same-picture/match-schema";

/** Pictures are base64 of JPEG files. */
export const photoCheckAnswerSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(false), problem: problemSchema }),
  z.object({
    ok: z.literal(true),
    standard: z.string(),
    view: z.string(),
    geometry: photoGeometrySchema,
    measures: z.array(measureSchema),
    engine: engineVersionsSchema,
    compare: compareOutcomeSchema,
    sameAsReference: pictureMatchSchema.nullable(),
  }),
]);
export type PhotoCheckAnswer = z.infer<typeof photoCheckAnswerSchema>;

/** What of an outcome a person looks at; no descriptor of the face is among it. */
export function answerOf(outcome: CaptureOutcome): PhotoCheckAnswer {
  if (!outcome.ok) return { ok: false, problem: outcome.problem };
  const { standard, view, geometry, measures, engine, compare, sameAsReference } = outcome;
  return {
    ok: true,
    standard: standard.toString("base64"),
    view: view.toString("base64"),
    geometry,
    measures,
    engine,
    compare,
    sameAsReference,
  };
}
