import { z } from "zod";
import { PHOTO_IMPORT_KINDS } from "@/db/vocabulary";
import { reasonText } from "@/lib/audit/reason";
import { CHECK_KINDS } from "./photo-check/answer";

/** Largest single picture and largest archive taken, in bytes. */
export const PHOTO_FILE_LIMIT = 15 * 1024 * 1024;
export const PHOTO_ARCHIVE_LIMIT = 2 * 1024 * 1024 * 1024;
/** Entries of one archive. */
export const ARCHIVE_ENTRY_LIMIT = 50_000;

/** Why a file of a bulk upload was not used; texts stand in the catalogue under `photoItem.<code>`. */
export const PHOTO_ITEM_PROBLEMS = [
  "emptyFile",
  "tooLarge",
  "notAPhoto",
  "heic",
  "systemFile",
  "noStudent",
  "ambiguous",
  "sameStudent",
  "sameName",
  "alreadyApproved",
  "alreadyInReview",
  "notListed",
  "noAttemptLeft",
  "archiveDamaged",
  "archiveEncrypted",
  "archivePath",
  "archiveTooMany",
  "archiveTooLarge",
  "archiveNested",
] as const;
export type PhotoItemProblem = (typeof PHOTO_ITEM_PROBLEMS)[number];

export const itemProblemSchema = z.object({
  code: z.enum(PHOTO_ITEM_PROBLEMS),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ItemProblem = z.infer<typeof itemProblemSchema>;

export const createPhotoImportInput = z.object({
  schoolId: z.uuid(),
  taskId: z.uuid(),
  kind: z.enum(PHOTO_IMPORT_KINDS),
});
export const finishPhotoImportInput = z.object({ schoolId: z.uuid(), importId: z.uuid() });
export const assignItemInput = z.object({
  schoolId: z.uuid(),
  itemId: z.uuid(),
  /** 学号, 考生号 or document number of the student. */
  number: z.string().trim().min(1).max(30),
});
export const dismissItemInput = z.object({ schoolId: z.uuid(), itemId: z.uuid() });

export const startPhotoCheckInput = z.object({
  checkId: z.uuid(),
  kind: z.enum(CHECK_KINDS),
  hasReference: z.boolean(),
});

export const passBlockedInput = z.object({
  schoolId: z.uuid(),
  submissionId: z.uuid(),
  reason: reasonText,
});

/** What a registrar can make of a student whose photos were intercepted too often. */
export const LOW_SCORE_ACTIONS = ["grantAttempt", "recollect", "letThrough"] as const;
export type LowScoreAction = (typeof LOW_SCORE_ACTIONS)[number];

export const settleLowScoreInput = z.object({
  schoolId: z.uuid(),
  enrollmentId: z.uuid(),
  action: z.enum(LOW_SCORE_ACTIONS),
  reason: reasonText,
});
