import { z } from "zod";
import type { CaptureOutcome, ImagingEngine } from "@/lib/imaging/engine";
import { cardMeasureSchema } from "@/lib/imaging/id-card/card-schema";
import { measureSchema } from "@/lib/imaging/measure-schema";
import {
  compareOutcomeSchema,
  engineVersionsSchema,
  photoGeometrySchema,
  problemSchema,
} from "@/lib/imaging/outcome-schema";
import { CODE_STEPS } from "@/lib/imaging/qr/code-steps";
import { pictureMatchSchema } from "@/lib/imaging/same-picture/match-schema";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";

/** What a dropped picture is looked at as: a portrait, a screenshot of a 采集码, one side of an ID card. */
export const CHECK_KINDS = ["photo", "code", "idCard"] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** Pictures are base64 of JPEG files. */
export const photoCheckAnswerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("refused"), problem: problemSchema }),
  z.object({
    kind: z.literal("code"),
    code: z.object({ text: z.string(), step: z.enum(CODE_STEPS) }).nullable(),
  }),
  z.object({ kind: z.literal("idCard"), measures: z.array(cardMeasureSchema) }),
  z.object({
    kind: z.literal("photo"),
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
export type AnswerOf<Kind extends PhotoCheckAnswer["kind"]> = Extract<PhotoCheckAnswer, { kind: Kind }>;

type Dropped = { original: Buffer; reference: Buffer | null };

/** Has the engine look at a dropped picture as what it is said to be. */
export async function lookAt(
  engine: ImagingEngine,
  kind: CheckKind,
  { original, reference }: Dropped,
): Promise<PhotoCheckAnswer> {
  switch (kind) {
    case "photo":
      return photoAnswer(
        await engine.processCapture({ original, reference, spec: PHOTO_SPEC_PRESETS.chsi99 }),
      );
    case "code": {
      const outcome = await engine.readCode({ image: original });
      return outcome.ok ? { kind, code: outcome.code } : { kind: "refused", problem: outcome.problem };
    }
    case "idCard": {
      const outcome = await engine.checkIdCard({ image: original });
      return outcome.ok
        ? { kind, measures: outcome.measures }
        : { kind: "refused", problem: outcome.problem };
    }
  }
}

/** What of an outcome a person looks at; no descriptor of the face is among it. */
function photoAnswer(outcome: CaptureOutcome): PhotoCheckAnswer {
  if (!outcome.ok) return { kind: "refused", problem: outcome.problem };
  const { standard, view, geometry, measures, engine, compare, sameAsReference } = outcome;
  return {
    kind: "photo",
    standard: standard.toString("base64"),
    view: view.toString("base64"),
    geometry,
    measures,
    engine,
    compare,
    sameAsReference,
  };
}
