import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

const importPayload = z.object({ schoolId: z.uuid(), importId: z.uuid() });

/** Looks at the top of an uploaded roster: header row and the meaning of its columns. */
export const readRosterJob = defineJob("roster.read", importPayload);

/** Checks every row against the rules and the school's data; writes nothing but the dry run. */
export const checkRosterJob = defineJob("roster.check", importPayload);

/** Writes the accepted rows in chunks, from where it stopped. */
export const commitRosterJob = defineJob("roster.commit", importPayload);
