import { z } from "zod";
import { limitSchema, UNITS, VERDICTS } from "../measure-schema";

/** What is looked at on a picture of an ID card; texts stand in the catalogue under `photoCheck.card.<code>`. */
export const CARD_MEASURES = ["cardFound", "cardEdges", "cardSharpness", "cardGlare"] as const;

export const cardMeasureSchema = z.object({
  code: z.enum(CARD_MEASURES),
  value: z.number().nullable(),
  unit: z.enum(UNITS),
  limit: limitSchema,
  verdict: z.enum(VERDICTS),
});
export type CardMeasure = z.infer<typeof cardMeasureSchema>;
