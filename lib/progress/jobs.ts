import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

/** Writes the workbooks of those still without a photo into one archive. */
export const writeMissingListJob = defineJob(
  "progress.missing",
  z.object({ schoolId: z.uuid(), listId: z.uuid() }),
  { expireSeconds: 30 * 60 },
);
