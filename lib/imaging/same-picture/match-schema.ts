import { z } from "zod";

/**
 * How two photos belong together. `sameFile`, `samePicture` and `likelySamePicture` speak of the picture, also
 * edited or mirrored; `similarFace` only of the person, and among people who look alike it is often wrong.
 */
export const MATCH_KINDS = ["sameFile", "samePicture", "likelySamePicture", "similarFace"] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export const pictureMatchSchema = z.object({
  kind: z.enum(MATCH_KINDS),
  /** Distance of the descriptors; people who differ usually have more than 0.6. */
  distance: z.number(),
  /** −1 to 1: how alike the faces are px by px once laid on each other; null when not looked at. */
  correlation: z.number().nullable(),
});
export type PictureMatch = z.infer<typeof pictureMatchSchema>;
