import { z } from "zod";
import { ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { CAPTURE_SOURCES } from "@/db/vocabulary";
import { cohortStandingSchema } from "@/lib/imaging/compare/cohort";

/** What stands beside a gold photo in the workbench. Invented, in the manner of the task's students. */
export const goldFactsSchema = z.object({
  name: z.string(),
  studentNo: z.string(),
  college: z.string(),
  className: z.string(),
  documentLast4: z.string(),
  payment: z.enum(ENROLLMENT_FACTS.payment),
  source: z.enum(CAPTURE_SOURCES),
  device: z.string(),
  takenAt: z.iso.datetime().nullable(),
  submittedAt: z.iso.datetime(),
  /** Its place among the references of the task, as other cards have it. */
  cohort: cohortStandingSchema.nullable(),
});

export type GoldFacts = z.infer<typeof goldFactsSchema>;
