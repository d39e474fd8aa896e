import { z } from "zod";
import { MISMATCH_OUTCOMES, RESULT_ROW_OUTCOMES } from "@/db/delivery-vocabulary";
import { reasonText } from "@/lib/audit/reason";
import { FILE_FAILURES } from "@/lib/roster/file/file-error";
import { sheetChoice, sheetInfo } from "@/lib/roster/schema";
import { RESULT_COLUMN_NAMES, type ResultColumn } from "./columns/columns";

/** Largest result file taken, in bytes. */
export const RESULT_FILE_LIMIT = 20 * 1024 * 1024;

/** Different values of the result column that are listed to be explained; a free text is no result. */
export const MOST_VALUES = 50;

const columnName = z.enum(RESULT_COLUMN_NAMES as [ResultColumn, ...ResultColumn[]]);
export const resultMapping = z.partialRecord(columnName, z.int().min(0).max(99));

/** What a value of the result column means. `refusedRecord`: 学信网 objects to the facts, not to the photo. */
export const MEANINGS = ["same", "different", "refusedPhoto", "refusedRecord", "none"] as const;
export type Meaning = (typeof MEANINGS)[number];

const valueText = z.string().max(60);
export const meaningsSchema = z.record(valueText, z.enum(MEANINGS));
export type Meanings = z.infer<typeof meaningsSchema>;

export const knownHeadingsSchema = z.record(z.string(), z.union([columnName, z.literal("")]));

/** What was seen of the file before its rows are checked; columns count from 0. */
export const resultSheetSchema = z.object({
  sheets: z.array(sheetInfo),
  chosen: z.int(),
  headerRowNo: z.int(),
  headings: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  /** What somebody wants to be read instead, until it is. */
  wanted: sheetChoice.optional(),
});
export type ResultSheet = z.infer<typeof resultSheetSchema>;

export const resultValuesSchema = z.array(z.object({ value: z.string(), rows: z.int() }));
export const resultFailureSchema = z.object({ code: z.enum([...FILE_FAILURES, "noHeader"]) });

export const resultCountsSchema = z.object({
  rows: z.partialRecord(z.enum(RESULT_ROW_OUTCOMES), z.int()),
  /** Of the rows that would be taken. */
  take: z.object({ same: z.int(), different: z.int(), refused: z.int() }),
  /** Photos handed over, of the batch or of the whole task, and how many will have an answer. */
  handedOver: z.int(),
  answered: z.int(),
});
export type ResultCounts = z.infer<typeof resultCountsSchema>;

export const resultDetailSchema = z.object({
  task: z.int().optional(),
  batch: z.int().optional(),
  earlier: z.string().optional(),
  column: columnName.optional(),
});
export type ResultDetail = z.infer<typeof resultDetailSchema>;

const importRef = { schoolId: z.uuid(), importId: z.uuid() };
const sourceName = z.string().trim().min(2).max(40);

export const chooseResultSheetInput = sheetChoice.extend(importRef);
export const mapResultInput = z.object({
  ...importRef,
  source: sourceName,
  batchId: z.uuid().nullable(),
  mapping: resultMapping,
  meanings: meaningsSchema,
});
export const takeResultInput = z.object({
  ...importRef,
  takesContradictions: z.boolean(),
  /** Number of rows that the person saw. */
  expected: z.int().min(1),
});
export const cancelResultInput = z.object(importRef);
export const undoResultInput = z.object({ ...importRef, reason: reasonText });

export const settleMismatchInput = z.object({
  schoolId: z.uuid(),
  enrollmentId: z.uuid(),
  outcome: z.enum(MISMATCH_OUTCOMES),
  reason: reasonText,
  /** Number of the answer or letter of 学信网, where it was settled there. */
  receipt: z.string().trim().max(60),
});
