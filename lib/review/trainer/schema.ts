import { z } from "zod";
import { MAX_REASONS, REJECT_REASON_CODES } from "../reasons/reasons";
import { TRAINER_SIZE } from "./size";

const place = z.coerce.number().int().min(1).max(TRAINER_SIZE);

export const startTrainerInput = z.object({});

export const answerTrainerInput = z
  .object({
    runId: z.uuid(),
    place,
    verdict: z.enum(["approve", "reject"]),
    reasons: z.array(z.enum(REJECT_REASON_CODES)).max(MAX_REASONS),
    tookMs: z.int().min(0).max(3_600_000),
  })
  .refine((answer) => (answer.verdict === "reject") === answer.reasons.length > 0, {
    message: "reasonNeeded",
    path: ["reasons"],
  });

export const trainerPictureInput = z.object({
  runId: z.uuid(),
  place,
  part: z.enum(["standard", "reference"]),
});

export type AnswerTrainerInput = z.infer<typeof answerTrainerInput>;
export type TrainerPictureInput = z.infer<typeof trainerPictureInput>;
