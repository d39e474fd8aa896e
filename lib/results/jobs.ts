import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

const importPayload = z.object({ schoolId: z.uuid(), importId: z.uuid() });

/** Looks at the top of a result file: its heading, and what its columns likely mean. */
export const readResultJob = defineJob("result.read", importPayload);

/** Sets every row against the manifests; writes nothing but the preview. */
export const checkResultJob = defineJob("result.check", importPayload);

/** Writes the accepted answers in chunks, from where it stopped. */
export const takeResultJob = defineJob("result.take", importPayload);
