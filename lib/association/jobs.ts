import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";
import { PICTURE_KINDS } from "./schema";

const picture = z.object({ accountId: z.uuid(), pictureId: z.uuid() });

/** Reads a code, or looks whether a card can be read; the picture is erased afterwards. */
export const lookAtPictureJob = defineJob(
  "association.look",
  picture.extend({ kind: z.enum(PICTURE_KINDS) }),
  { parallel: 2, expireSeconds: 60 },
);

/** Removes whatever a picture has left behind. */
export const sweepPictureJob = defineJob("association.sweep", picture, { expireSeconds: 60 });
