import "server-only";
import { z } from "zod";
import { NEXT_STEPS, STUDENT_ACTIONS } from "@/lib/intake/student/may-do";
import type { ownStanding } from "@/lib/intake/student/own-standing";
import { CONFIRMATIONS } from "@/lib/tasks/schema";
import { refusalBody } from "../refusal";
import { inBoth, sentences } from "../sentences";
import { momentShape, refusalShape, textShape } from "../shapes";

const counterShape = z.object({ used: z.number().int(), limit: z.number().int().nullable() });

/** `limit` is null where there is none. */
export const standingShape = z.object({
  next: z.object({ step: z.enum(NEXT_STEPS), text: textShape }),
  actions: z.array(z.object({ action: z.enum(STUDENT_ACTIONS), refusal: refusalShape.nullable() })),
  confirmationBefore: z.enum(CONFIRMATIONS),
  counters: z.object({
    submissions: counterShape,
    replacements: counterShape,
    standardizations: counterShape.extend({ waitUntil: momentShape.nullable() }),
    compareFailures: counterShape,
  }),
});

export function toldStanding({
  next,
  denials,
  ...more
}: Awaited<ReturnType<typeof ownStanding>>): z.input<typeof standingShape> {
  return {
    ...more,
    next: { step: next, text: inBoth((locale) => sentences(locale, "nextStep")(next)) },
    actions: denials.map(({ action, denied }) => ({
      action,
      refusal: denied && refusalBody({ ...denied, fields: [] }),
    })),
  };
}
