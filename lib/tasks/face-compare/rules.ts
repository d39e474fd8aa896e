import { z } from "zod";

const line = z.number().int().min(0).max(100);

/**
 * Face comparison of a task. Off until the separate consent text and the recorded impact assessment exist
 * (《人脸识别技术应用安全管理办法》, in force 2025-06-01).
 */
export const faceCompareSchema = z
  .object({
    enabled: z.boolean(),
    /** A score below this line stops the submission before a person sees it. */
    interceptBelow: line,
    /** From the first line up to this one lies the grey band: look at both pictures with care. */
    greyBelow: line,
    failuresBeforeRegistrar: z.number().int().min(1).max(20),
    consentText: z.string().trim().max(4000),
    assessmentRecord: z.string().trim().max(400),
  })
  .refine((compare) => compare.interceptBelow <= compare.greyBelow, {
    message: "linesOrder",
    path: ["greyBelow"],
  })
  .refine((compare) => !compare.enabled || compare.consentText.length > 0, {
    message: "consentNeeded",
    path: ["consentText"],
  })
  .refine((compare) => !compare.enabled || compare.assessmentRecord.length > 0, {
    message: "assessmentNeeded",
    path: ["assessmentRecord"],
  });

export type FaceCompareRules = z.infer<typeof faceCompareSchema>;

export const SCORE_BANDS = ["intercept", "grey", "clear"] as const;
export type ScoreBand = (typeof SCORE_BANDS)[number];

/** The order in which the review takes bands: what needs the closest look comes first. */
export const QUEUE_BANDS = ["grey", "clear", "intercept", "unscored"] as const;
export type QueueBand = (typeof QUEUE_BANDS)[number];

/** The band of a score between the task's two lines. No band says "same person". */
export function scoreBand(
  rules: Pick<FaceCompareRules, "interceptBelow" | "greyBelow">,
  score: number,
): ScoreBand {
  if (score < rules.interceptBelow) return "intercept";
  return score < rules.greyBelow ? "grey" : "clear";
}
