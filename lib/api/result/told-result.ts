import "server-only";
import { z } from "zod";
import { REJECT_REASON_CODES, type RejectReason } from "@/lib/review/reasons/reasons";
import { ATTEMPT_STATES, COMPARE_VERDICTS } from "@/lib/students/own/own-attempts";
import type { OwnResult } from "@/lib/students/own/own-result";
import { RESULT_STAGES } from "@/lib/students/own/stage";
import { contactSchema, DELIVERY_TARGETS } from "@/lib/tasks/schema";
import { measureShape, problemShape, toldMeasure, toldProblem } from "../photo/report";
import { inBoth, sentences } from "../sentences";
import { momentShape, textShape } from "../shapes";

const reasonShape = z.object({
  code: z.enum(REJECT_REASON_CODES),
  /** What was wrong and what to do. */
  text: textShape,
  /** A photo of another person ends here: the registrar has to be asked. */
  isFinal: z.boolean(),
  /** The number behind it, where one was measured. */
  measured: measureShape.nullable(),
});

const attemptShape = z.object({
  submissionId: z.uuid(),
  attemptNo: z.number().int(),
  state: z.enum(ATTEMPT_STATES),
  submittedAt: momentShape,
  pictureId: z.uuid().nullable(),
  thumbId: z.uuid().nullable(),
  reasons: z.array(reasonShape),
  note: z.string(),
  failed: z.array(measureShape),
  problem: problemShape.nullable(),
  compare: z.object({ verdict: z.enum(COMPARE_VERDICTS), text: textShape }),
});

export const resultShape = z.object({
  stage: z.object({ name: z.enum(RESULT_STAGES), text: textShape }),
  target: z.enum(DELIVERY_TARGETS),
  /** Until when the photo that waits is reviewed, where that was promised. */
  reviewedBy: momentShape.nullable(),
  deliveryDays: z.object({ min: z.number().int(), max: z.number().int() }).nullable(),
  attempts: z.array(attemptShape),
  contacts: z.array(contactSchema),
});

export function toldResult({ stage, attempts, reviewedBy, ...more }: OwnResult): z.input<typeof resultShape> {
  return {
    ...more,
    stage: { name: stage, text: inBoth((locale) => sentences(locale, "resultStage")(stage)) },
    reviewedBy: reviewedBy?.toISOString() ?? null,
    attempts: attempts.map(({ submittedAt, reasons, failed, problem, compare, ...attempt }) => ({
      ...attempt,
      submittedAt: submittedAt.toISOString(),
      reasons: reasons.map(({ measured, ...reason }) => ({
        ...reason,
        text: inBoth((locale) => sentences(locale, "rejectReason")(studentText(reason.code))),
        measured: measured && toldMeasure(measured),
      })),
      failed: failed.map(toldMeasure),
      problem: problem && toldProblem(problem),
      compare: {
        verdict: compare,
        text: inBoth((locale) => sentences(locale, "compareVerdict")(compare)),
      },
    })),
  };
}

const studentText = (code: RejectReason) => `${code}.student`;
