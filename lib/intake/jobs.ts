import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";
import { CHECK_KINDS } from "./photo-check/answer";

/** Opens archives and finds the student of every file by its name. */
export const matchPhotosJob = defineJob(
  "intake.match",
  z.object({ schoolId: z.uuid(), importId: z.uuid() }),
  {
    expireSeconds: 60 * 60,
  },
);

/** Makes and measures the standard photo of a student's capture before anything is handed in. */
export const produceCaptureJob = defineJob(
  "capture.produce",
  z.object({ schoolId: z.uuid(), productionId: z.uuid() }),
  { parallel: 2, expireSeconds: 120 },
);

/** Makes the standard photo of a submission, measures it, compares it, and sends it on. */
export const processSubmissionJob = defineJob(
  "submission.process",
  z.object({ schoolId: z.uuid(), submissionId: z.uuid() }),
  { parallel: 2, expireSeconds: 120 },
);

const photoCheck = z.object({ staffId: z.uuid(), checkId: z.uuid() });

/** Measures a picture that somebody dropped on the photo check; nothing of it is kept. */
export const runPhotoCheckJob = defineJob(
  "photoCheck.run",
  photoCheck.extend({ kind: z.enum(CHECK_KINDS), hasReference: z.boolean() }),
  {
    parallel: 2,
    expireSeconds: 60,
  },
);

/** Removes what a photo check has left behind. */
export const sweepPhotoCheckJob = defineJob("photoCheck.sweep", photoCheck, { expireSeconds: 60 });

/** Prepares an admission photo for review and comparison. */
export const processReferenceJob = defineJob(
  "reference.process",
  z.object({ schoolId: z.uuid(), referenceId: z.uuid() }),
  { parallel: 2, expireSeconds: 120 },
);
