import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

/** Compares a new photo with the others of its task: one picture or one face under two students. */
export const findMatchesJob = defineJob(
  "matches.find",
  z.object({ schoolId: z.uuid(), originalId: z.uuid() }),
  { parallel: 2, expireSeconds: 120 },
);
