import { z } from "zod";
import { MATCH_KINDS } from "@/db/vocabulary";

export type MatchKind = (typeof MATCH_KINDS)[number];

export const pictureMatchSchema = z.object({
  kind: z.enum(MATCH_KINDS),
  /** Distance of the descriptors; people who differ usually have more than 0.6. */
  distance: z.number(),
  /** −1 to 1: how alike the faces are px by px once laid on each other; null when not looked at. */
  correlation: z.number().nullable(),
});
export type PictureMatch = z.infer<typeof pictureMatchSchema>;
