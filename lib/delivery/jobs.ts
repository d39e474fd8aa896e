import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

/** Freezes the bytes of a sealed batch, writes its manifests and reads the whole archive once. */
export const buildBatchJob = defineJob("batch.build", z.object({ schoolId: z.uuid(), batchId: z.uuid() }), {
  expireSeconds: 60 * 60,
});
