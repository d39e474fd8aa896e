import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

/** Compares the faces of a shoot's pictures with the reference photos of all who are on it. */
export const guardShootJob = defineJob("onsite.guard", z.object({ schoolId: z.uuid(), shootId: z.uuid() }), {
  expireSeconds: 60 * 60,
});
