import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment, schoolId } from "../columns";
import type { MISMATCH_OUTCOMES, REFUSAL_KINDS } from "../delivery-vocabulary";
import { batches } from "./delivery";
import * as enums from "./enums";
import { submissions } from "./intake";
import { objects } from "./objects";
import { enrollments } from "./roster";
import { tasks } from "./tasks";

/** Where result files come from, as the school calls it, with what their headings and values mean. */
export const resultSources = pgTable(
  "result_sources",
  {
    schoolId: schoolId(),
    id: id(),
    name: text("name").notNull(),
    /** Meaning by heading; an empty meaning is "not used". */
    headings: jsonb("headings").notNull().default({}),
    /** Meaning by the value of the result column. */
    meanings: jsonb("meanings").notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "result_sources_pkey", columns: [t.schoolId, t.id] }),
    unique("result_sources_name_key").on(t.schoolId, t.name),
  ],
);

/** One file of results on its way from bytes to verdicts. */
export const resultImports = pgTable(
  "result_imports",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    /** Only this batch is answered; null where the task's batches are answered together. */
    batchId: uuid("batch_id"),
    sourceId: uuid("source_id"),
    objectId: uuid("object_id"),
    fileName: text("file_name").notNull(),
    status: enums.resultImportStatus("status").notNull().default("uploading"),
    sheet: jsonb("sheet"),
    mapping: jsonb("mapping"),
    meanings: jsonb("meanings"),
    /** How often each value of the result column stands in the file. */
    values: jsonb("values"),
    counts: jsonb("counts"),
    failure: jsonb("failure"),
    /** Verdicts that differ from an earlier one take its place. */
    takesContradictions: boolean("takes_contradictions").notNull().default(false),
    rowsTotal: integer("rows_total").notNull().default(0),
    rowsDone: integer("rows_done").notNull().default(0),
    /** Row of the file up to which everything accepted is written. */
    lastRowNo: integer("last_row_no").notNull().default(0),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    takenAt: moment("taken_at"),
  },
  (t) => [
    primaryKey({ name: "result_imports_pkey", columns: [t.schoolId, t.id] }),
    index("result_imports_task_idx").on(t.schoolId, t.taskId, t.createdAt),
    foreignKey({
      name: "result_imports_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
    foreignKey({
      name: "result_imports_source_fkey",
      columns: [t.schoolId, t.sourceId],
      foreignColumns: [resultSources.schoolId, resultSources.id],
    }),
    foreignKey({
      name: "result_imports_object_fkey",
      columns: [t.schoolId, t.objectId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);

/** A row of the file, whom of the manifest it answers, and what would become of it. */
export const resultImportRows = pgTable(
  "result_import_rows",
  {
    schoolId: schoolId(),
    importId: uuid("import_id").notNull(),
    rowNo: integer("row_no").notNull(),
    outcome: enums.resultRowOutcome("outcome").notNull(),
    verdict: enums.registryVerdict("verdict"),
    refusal: text("refusal").$type<(typeof REFUSAL_KINDS)[number]>(),
    /** What the file says of why, without long numbers. */
    reason: text("reason").notNull().default(""),
    /** Sealed: what the row is found by, as the file has it. */
    label: text("label").notNull(),
    /** Numbers of the task and batch that it belongs to, and the verdict that it speaks against. */
    detail: jsonb("detail").notNull().default({}),
    batchId: uuid("batch_id"),
    enrollmentId: uuid("enrollment_id"),
    submissionId: uuid("submission_id"),
  },
  (t) => [
    primaryKey({ name: "result_import_rows_pkey", columns: [t.schoolId, t.importId, t.rowNo] }),
    index("result_import_rows_outcome_idx").on(t.schoolId, t.importId, t.outcome, t.rowNo),
    foreignKey({
      name: "result_import_rows_import_fkey",
      columns: [t.schoolId, t.importId],
      foreignColumns: [resultImports.schoolId, resultImports.id],
    }).onDelete("cascade"),
  ],
);

/** What 学信网 said of a delivered photo, and what the school made of a bad answer. */
export const registryResults = pgTable(
  "registry_results",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    importId: uuid("import_id").notNull(),
    rowNo: integer("row_no").notNull(),
    batchId: uuid("batch_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    submissionId: uuid("submission_id").notNull(),
    verdict: enums.registryVerdict("verdict").notNull(),
    refusal: text("refusal").$type<(typeof REFUSAL_KINDS)[number]>(),
    reason: text("reason").notNull().default(""),
    /** The facts of the enrollment before and after, by which the import can be taken back. */
    before: jsonb("before").notNull(),
    after: jsonb("after").notNull(),
    /** The import whose verdict took the place of this one. */
    supersededBy: uuid("superseded_by"),
    settledAs: text("settled_as").$type<(typeof MISMATCH_OUTCOMES)[number]>(),
    settledReason: text("settled_reason").notNull().default(""),
    receipt: text("receipt").notNull().default(""),
    settledBy: uuid("settled_by"),
    settledAt: moment("settled_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "registry_results_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("registry_results_current_key")
      .on(t.schoolId, t.submissionId)
      .where(sql`superseded_by is null`),
    index("registry_results_task_idx").on(t.schoolId, t.taskId, t.verdict, t.createdAt),
    index("registry_results_import_idx").on(t.schoolId, t.importId, t.rowNo),
    index("registry_results_enrollment_idx").on(t.schoolId, t.enrollmentId),
    foreignKey({
      name: "registry_results_import_fkey",
      columns: [t.schoolId, t.importId],
      foreignColumns: [resultImports.schoolId, resultImports.id],
    }),
    foreignKey({
      name: "registry_results_batch_fkey",
      columns: [t.schoolId, t.batchId],
      foreignColumns: [batches.schoolId, batches.id],
    }),
    foreignKey({
      name: "registry_results_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
    foreignKey({
      name: "registry_results_submission_fkey",
      columns: [t.schoolId, t.submissionId],
      foreignColumns: [submissions.schoolId, submissions.id],
    }),
  ],
);
