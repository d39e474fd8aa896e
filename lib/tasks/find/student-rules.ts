import { z } from "zod";
import { policySchema } from "../schema";

const { shape } = policySchema;

/** What of a task's rules a student sees before joining: what will be asked, what it costs, what is promised. */
export const studentRulesSchema = z.object({
  association: shape.association,
  alreadyCollected: shape.alreadyCollected,
  identityCheck: shape.identityCheck,
  capture: shape.capture,
  photoSpec: shape.photoSpec,
  limits: shape.limits,
  fee: shape.fee,
  review: shape.review.pick({ promiseDays: true }),
  delivery: shape.delivery,
  address: shape.address,
  prints: shape.prints,
  contacts: shape.contacts,
});

export type StudentRules = z.infer<typeof studentRulesSchema>;
