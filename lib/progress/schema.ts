import { z } from "zod";
import { MISSING } from "./policy";
import { REMINDER_TEXT_LIMIT } from "./remind/text";

const task = { schoolId: z.uuid(), taskId: z.uuid() };

export const requestMissingListInput = z.object(task);

const segment = z.object({
  ...task,
  buckets: z.array(z.enum(MISSING)).min(1),
  college: z.string().max(200).nullable(),
  selectionId: z.uuid().nullable(),
});

export const previewReminderInput = segment;

export const sendReminderInput = segment.extend({
  text: z.string().trim().min(10).max(REMINDER_TEXT_LIMIT),
  /** The number that the person saw. */
  expected: z.int().min(0),
});
