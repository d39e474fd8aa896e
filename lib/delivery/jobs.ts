import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

/** Cuts the other sizes of a sealed batch, writes its manifests and reads every archive once, whole. */
export const buildBatchJob = defineJob("batch.build", z.object({ schoolId: z.uuid(), batchId: z.uuid() }), {
  expireSeconds: 60 * 60,
});
