import "server-only";
import { z } from "zod";
import { NEXT_STEPS, type NextStep, STUDENT_ACTIONS } from "@/lib/intake/student/may-do";
import type { ownStanding } from "@/lib/intake/student/own-standing";
import { CONFIRMATIONS } from "@/lib/tasks/schema";
import { refusalBody } from "../refusal";
import { inBoth, sentences } from "../sentences";
import { momentShape, refusalShape, textShape } from "../shapes";

const counterShape = z.object({ used: z.number().int(), limit: z.number().int().nullable() });

/** The one thing to do, or to wait for. */
export const nextShape = z.object({ step: z.enum(NEXT_STEPS), text: textShape });

/** `limit` is null where there is none. */
export const standingShape = z.object({
  next: nextShape,
  actions: z.array(z.object({ action: z.enum(STUDENT_ACTIONS), refusal: refusalShape.nullable() })),
  /** The newest standard photo, as long as it was not handed in: where to go on after an interruption. */
  openProductionId: z.uuid().nullable(),
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
    next: toldNext(next),
    actions: denials.map(({ action, denied }) => ({
      action,
      refusal: denied && refusalBody({ ...denied, fields: [] }),
    })),
  };
}

export const toldNext = (step: NextStep): z.input<typeof nextShape> => ({
  step,
  text: inBoth((locale) => sentences(locale, "nextStep")(step)),
});
