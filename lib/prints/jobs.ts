import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

/** Cuts the prints of a run and lays them out on sheets: one PDF. */
export const makeSheetsJob = defineJob("prints.make", z.object({ schoolId: z.uuid(), runId: z.uuid() }), {
  expireSeconds: 60 * 60,
});
