import { z } from "zod";
import { BUCKETS, ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { reasonText } from "@/lib/audit/reason";
import { BALANCE_CHECKS } from "@/lib/tasks/balance/checks";
import { ROSTER_COLUMN_NAMES, type RosterColumn } from "./columns/columns";
import { FILE_FAILURES } from "./file/file-error";
import { HEADER_ROW_LIMIT, TABLE_FORMATS } from "./file/sheet-facts";
import { PROBLEM_SEVERITY, type ProblemCode } from "./row/problem";
import { BULK_ACTIONS } from "./selections/policy";

/** Largest roster file taken, in bytes: 200,000 rows of 学信网 columns are about 25 MB as XLSX. */
export const ROSTER_FILE_LIMIT = 40 * 1024 * 1024;

const columnName = z.enum(ROSTER_COLUMN_NAMES as [RosterColumn, ...RosterColumn[]]);

export const columnMapping = z.partialRecord(columnName, z.int().min(0).max(99));

export const sheetInfo = z.object({
  index: z.int(),
  name: z.string(),
  isHidden: z.boolean(),
  rows: z.int(),
  lastRow: z.int(),
});

/** What was seen of the file before its rows are checked. Columns count from 0, rows as the spreadsheet shows them. */
export const sheetSchema = z.object({
  headerRowNo: z.int(),
  headings: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  /** Meanings that several headings could have, with all the columns that could. */
  duplicates: z.array(z.object({ column: columnName, indexes: z.array(z.int()) })),
  format: z.enum(TABLE_FORMATS),
  sheets: z.array(sheetInfo),
  chosen: z.int(),
  hiddenColumns: z.array(z.int()),
  hiddenRows: z.int(),
  merged: z.object({ count: z.int(), first: z.array(z.string()) }),
});
export type RosterSheet = z.infer<typeof sheetSchema>;

export const importFailureSchema = z.object({
  code: z.enum([...FILE_FAILURES, "noHeader", "changedMeanwhile"]),
});

export const importCountsSchema = z.object({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  error: z.int(),
  warning: z.int(),
  missing: z.int(),
  /** Those missing from the file, frozen as they were counted; null where nobody was. */
  missingSelection: z.uuid().nullable(),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

export const rowProblemsSchema = z.array(
  z.object({
    column: columnName,
    code: z.enum(Object.keys(PROBLEM_SEVERITY) as [ProblemCode, ...ProblemCode[]]),
    value: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
);

/** What a damaged number very likely was, and where that was found: in the same row, or on a student of the school. */
export const repairSchema = z.object({
  column: columnName,
  value: z.string(),
  from: z.enum(["row", "known"]),
});
export type Repair = z.infer<typeof repairSchema>;

/** What is typed of one student, as a roster would say it. */
const typedFacts = z.partialRecord(columnName, z.string().max(200));
export type TypedFacts = z.infer<typeof typedFacts>;

/** Rows of a dry run that can be mended on its page. */
export const FIXABLE_ROWS = 500;

/** What is typed over a row's cells; null takes what was typed before back. */
const rowFix = z.partialRecord(columnName, z.string().max(2000).nullable());
export type RowFix = z.infer<typeof rowFix>;

/** The cells of a row as they came, by column from 0. */
export const sourceCells = z.array(
  z.union([
    z.string(),
    z.number(),
    z.object({ day: z.string() }),
    z.object({ unsolved: z.literal(true) }),
    z.null(),
  ]),
);
export const keptFix = z.partialRecord(columnName, z.string());
export type KeptFix = z.infer<typeof keptFix>;

export const rowChangesSchema = z.array(z.object({ column: columnName, from: z.string(), to: z.string() }));
export type RowChange = z.infer<typeof rowChangesSchema>[number];

const importId = { schoolId: z.uuid(), importId: z.uuid() };

export const sheetChoice = z.object({
  sheetIndex: z.int().min(0).max(500),
  /** Null lets the heading be found. */
  headerRowNo: z.int().min(1).max(HEADER_ROW_LIMIT).nullable(),
});
export type SheetChoice = z.infer<typeof sheetChoice>;
export const chooseSheetInput = sheetChoice.extend(importId);
export const mapImportInput = z.object({
  ...importId,
  mapping: columnMapping,
  /** Rows that the spreadsheet hides (a filter, usually) are left out. */
  leavesHidden: z.boolean(),
});
export const commitImportInput = z.object({
  ...importId,
  /** Numbers the person saw and agreed to. */
  expected: z.object({ new: z.int().min(0), changed: z.int().min(0) }),
});
export const cancelImportInput = z.object(importId);
export const resumeImportInput = z.object(importId);
export const fixRowsInput = z.object({
  ...importId,
  rows: z
    .array(z.object({ rowNo: z.int().min(1), fix: rowFix }))
    .min(1)
    .max(FIXABLE_ROWS),
});
export const acceptRepairsInput = z.object({
  ...importId,
  rowNos: z.array(z.int().min(1)).min(1).max(FIXABLE_ROWS),
});

export const keepSearchInput = z.object({
  schoolId: z.uuid(),
  taskId: z.uuid(),
  term: z.string().trim().min(1).max(40),
});

const filters = z.object({
  q: z.string().nullable(),
  bucket: z.array(z.enum(BUCKETS)).nullable(),
  college: z.string().nullable(),
  major: z.string().nullable(),
  className: z.string().nullable(),
  code: z.enum(ENROLLMENT_FACTS.code).nullable(),
  payment: z.array(z.enum(ENROLLMENT_FACTS.payment)).nullable(),
  association: z.enum(ENROLLMENT_FACTS.association).nullable(),
  reason: z.string().nullable(),
  school: z.string().nullable(),
  notIn: z.uuid().nullable(),
  check: z.enum(BALANCE_CHECKS).nullable(),
});

/** Rows ticked one by one, over all pages; more are chosen by a filter. */
const TICKED_LIMIT = 5000;

export const freezeSelectionInput = z.object({
  schoolId: z.uuid(),
  taskId: z.uuid(),
  filters,
  ids: z.array(z.uuid()).max(TICKED_LIMIT).nullable(),
});

export const applyToSelectionInput = z.object({
  schoolId: z.uuid(),
  selectionId: z.uuid(),
  action: z.enum(BULK_ACTIONS),
  reason: reasonText,
  /** The number that the person saw. */
  expected: z.int().min(1),
});

export const undoImportInput = z.object(importId);

const enrollmentRef = { schoolId: z.uuid(), enrollmentId: z.uuid() };

export const requireEnrollmentInput = z.object(enrollmentRef);
export const addStudentInput = z.object({ schoolId: z.uuid(), taskId: z.uuid(), values: typedFacts });
export const editStudentInput = z.object({ ...enrollmentRef, values: typedFacts, seenAt: z.date() });
export const correctStudentInput = editStudentInput.extend({ reason: reasonText });
export const moveEnrollmentInput = z.object({ ...enrollmentRef, toTaskId: z.uuid(), reason: reasonText });
export const findTwinInput = z.object({ ...enrollmentRef, number: z.string().trim().min(1).max(30) });
export const mergeStudentsInput = z.object({
  ...enrollmentRef,
  /** The other person, who ends. */
  otherStudentId: z.uuid(),
  /** Facts taken from the other; all else stays. */
  picks: z.array(columnName),
  reason: reasonText,
});
export const setCodeInput = z.object({
  ...enrollmentRef,
  /** The raw text of a 采集码; null gives a 临时拍摄码 until one is there. */
  code: z.string().trim().min(4).max(2000).nullable(),
});

export const keepSearchEverywhereInput = keepSearchInput.pick({ term: true });
