import { z } from "zod";
import { BUCKETS, ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import { ROSTER_COLUMN_NAMES, type RosterColumn } from "./columns/columns";
import { FILE_FAILURES } from "./file/file-error";
import { PROBLEM_SEVERITY, type ProblemCode } from "./row/problem";
import { BULK_ACTIONS } from "./selections/policy";

/** Largest roster file taken, in bytes: 200,000 rows of 学信网 columns are about 25 MB as XLSX. */
export const ROSTER_FILE_LIMIT = 40 * 1024 * 1024;

const columnName = z.enum(ROSTER_COLUMN_NAMES as [RosterColumn, ...RosterColumn[]]);

export const columnMapping = z.partialRecord(columnName, z.int().min(0).max(99));

/** What was seen of the file before its rows are checked. */
export const sheetSchema = z.object({
  headerRowNo: z.int(),
  headings: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  duplicates: z.array(columnName),
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

export const rowChangesSchema = z.array(z.object({ column: columnName, from: z.string(), to: z.string() }));
export type RowChange = z.infer<typeof rowChangesSchema>[number];

const importId = { schoolId: z.uuid(), importId: z.uuid() };

export const mapImportInput = z.object({ ...importId, mapping: columnMapping });
export const commitImportInput = z.object({
  ...importId,
  /** Numbers the person saw and agreed to. */
  expected: z.object({ new: z.int().min(0), changed: z.int().min(0) }),
});
export const cancelImportInput = z.object(importId);

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
  payment: z.enum(ENROLLMENT_FACTS.payment).nullable(),
  reason: z.string().nullable(),
  school: z.string().nullable(),
});

export const freezeSelectionInput = z.object({
  schoolId: z.uuid(),
  taskId: z.uuid(),
  filters,
  ids: z.array(z.uuid()).max(500).nullable(),
});

export const applyToSelectionInput = z.object({
  schoolId: z.uuid(),
  selectionId: z.uuid(),
  action: z.enum(BULK_ACTIONS),
  reason: z.string().trim().min(1).max(200),
  /** The number that the person saw. */
  expected: z.int().min(1),
});

export const undoImportInput = z.object(importId);

export const keepSearchEverywhereInput = keepSearchInput.pick({ term: true });
