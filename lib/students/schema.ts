import { z } from "zod";
import { reasonText } from "@/lib/audit/reason";
import { BULK_ACTIONS } from "@/lib/roster/selections/policy";

/** How long a document number stays readable after it was asked for, in seconds. */
export const REVEAL_SECONDS = 60;

const student = { schoolId: z.uuid(), enrollmentId: z.uuid() };

export const revealDocumentInput = z.object({ ...student, reason: reasonText });

export const applyToStudentInput = z.object({ ...student, action: z.enum(BULK_ACTIONS), reason: reasonText });
