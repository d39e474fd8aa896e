import { sql } from "drizzle-orm";
import {
  boolean,
  date,
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
import { bytes, createdAt, id, moment, schoolId } from "../columns";
import type { Bucket } from "../enrollment-bucket";
import { bucketExpression } from "./bucket-expression";
import * as enums from "./enums";
import { schools } from "./schools";
import { tasks } from "./tasks";

/** A person of a school. The document number is sealed; equality goes through the blind index. */
export const students = pgTable(
  "students",
  {
    schoolId: schoolId().references(() => schools.id),
    id: id(),
    name: text("name").notNull(),
    formerName: text("former_name").notNull().default(""),
    sex: enums.sex("sex"),
    birthDate: date("birth_date", { mode: "string" }),
    ethnicity: text("ethnicity").notNull().default(""),
    documentType: enums.documentType("document_type").notNull(),
    documentNumber: text("document_number").notNull(),
    documentIndex: bytes("document_index").notNull(),
    documentLast4: text("document_last4").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "students_pkey", columns: [t.schoolId, t.id] }),
    unique("students_document_key").on(t.schoolId, t.documentIndex),
    index("students_last4_idx").on(t.schoolId, t.documentLast4),
  ],
);

/** Pairs of characters of a student's name, kept by a trigger; name search compares them with `=`. */
export const studentNameGrams = pgTable(
  "student_name_grams",
  { schoolId: schoolId(), gram: text("gram").notNull(), studentId: uuid("student_id").notNull() },
  (t) => [
    primaryKey({ name: "student_name_grams_pkey", columns: [t.schoolId, t.gram, t.studentId] }),
    index("student_name_grams_student_idx").on(t.schoolId, t.studentId),
    foreignKey({
      name: "student_name_grams_student_fkey",
      columns: [t.schoolId, t.studentId],
      foreignColumns: [students.schoolId, students.id],
    }).onDelete("cascade"),
  ],
);

/** A student in a task, with the 学籍 facts of that enrollment and the state of the collection. */
export const enrollments = pgTable(
  "enrollments",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    studentId: uuid("student_id").notNull(),
    studentNo: text("student_no").notNull(),
    examNo: text("exam_no").notNull().default(""),
    college: text("college").notNull().default(""),
    department: text("department").notNull().default(""),
    majorCode: text("major_code").notNull().default(""),
    major: text("major").notNull().default(""),
    className: text("class_name").notNull().default(""),
    level: text("level").notNull().default(""),
    schoolingYears: text("schooling_years").notNull().default(""),
    studyForm: text("study_form").notNull().default(""),
    grade: text("grade").notNull().default(""),
    entryDate: date("entry_date", { mode: "string" }),
    graduationDate: date("graduation_date", { mode: "string" }),
    registrationStatus: text("registration_status").notNull().default(""),
    collectionCode: text("collection_code"),
    collectionCodeIndex: bytes("collection_code_index"),

    standing: enums.standing("standing").notNull().default("listed"),
    code: enums.codeState("code").notNull(),
    association: enums.association("association").notNull().default("none"),
    payment: enums.paymentState("payment").notNull(),
    /** Collected before and let in once more: the extra fee is due in place of the first one. */
    isRecollection: boolean("is_recollection").notNull().default(false),
    photo: enums.photoState("photo").notNull().default("none"),
    delivery: enums.deliveryState("delivery").notNull().default("none"),
    registry: enums.registryState("registry").notNull().default("none"),
    /** Text, not an enum: comparing enums is not leakproof, so that no index on them is used under row-level security. */
    bucket: text("bucket").$type<Bucket>().notNull().generatedAlwaysAs(bucketExpression()),

    submissionsUsed: integer("submissions_used").notNull().default(0),
    attemptsGranted: integer("attempts_granted").notNull().default(0),
    compareFailures: integer("compare_failures").notNull().default(0),
    standardizationsUsed: integer("standardizations_used").notNull().default(0),
    standardizationsUntil: moment("standardizations_until"),
    replacementsUsed: integer("replacements_used").notNull().default(0),
    updatedAt: moment("updated_at").notNull().default(sql`app_now()`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "enrollments_pkey", columns: [t.schoolId, t.id] }),
    unique("enrollments_student_key").on(t.schoolId, t.taskId, t.studentId),
    uniqueIndex("enrollments_student_no_key")
      .on(t.schoolId, t.taskId, t.studentNo)
      .where(sql`student_no <> ''`),
    uniqueIndex("enrollments_code_key")
      .on(t.schoolId, t.taskId, t.collectionCodeIndex)
      .where(sql`collection_code_index is not null`),
    index("enrollments_bucket_idx").on(t.schoolId, t.taskId, t.bucket, t.studentNo, t.id),
    index("enrollments_college_idx").on(t.schoolId, t.taskId, t.college, t.studentNo, t.id),
    index("enrollments_order_idx").on(t.schoolId, t.taskId, t.studentNo, t.id),
    index("enrollments_everywhere_idx").on(t.studentNo, t.id),
    index("enrollments_everywhere_bucket_idx").on(t.bucket, t.studentNo, t.id),
    index("enrollments_everywhere_college_idx").on(t.college, t.studentNo, t.id),
    index("enrollments_exam_no_idx").on(t.schoolId, t.taskId, t.examNo),
    index("enrollments_person_idx").on(t.schoolId, t.studentId),
    foreignKey({
      name: "enrollments_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
    foreignKey({
      name: "enrollments_student_fkey",
      columns: [t.schoolId, t.studentId],
      foreignColumns: [students.schoolId, students.id],
    }),
  ],
);

/**
 * How many enrollments are in a bucket, by the two facts that a bucket does not always tell, as a sum of signed rows: a
 * trigger adds a row per change in the same transaction, so that writers never wait for one another, and a job folds
 * the rows together.
 */
export const bucketCounts = pgTable(
  "bucket_counts",
  {
    schoolId: schoolId(),
    taskId: uuid("task_id").notNull(),
    college: text("college").notNull(),
    bucket: text("bucket").$type<Bucket>().notNull(),
    association: enums.association("association").notNull(),
    payment: enums.paymentState("payment").notNull(),
    id: id(),
    n: integer("n").notNull(),
  },
  (t) => [
    primaryKey({ name: "bucket_counts_pkey", columns: [t.schoolId, t.taskId, t.college, t.bucket, t.id] }),
  ],
);

/** The same by everything that a table of students is narrowed by: how many of a class are alike. */
export const facetCounts = pgTable(
  "facet_counts",
  {
    schoolId: schoolId(),
    taskId: uuid("task_id").notNull(),
    college: text("college").notNull(),
    major: text("major").notNull(),
    className: text("class_name").notNull(),
    bucket: text("bucket").$type<Bucket>().notNull(),
    code: enums.codeState("code").notNull(),
    association: enums.association("association").notNull(),
    payment: enums.paymentState("payment").notNull(),
    id: id(),
    n: integer("n").notNull(),
  },
  (t) => [primaryKey({ name: "facet_counts_pkey", columns: [t.schoolId, t.taskId, t.id] })],
);

/** One uploaded roster file on its way from file to rows. */
export const rosterImports = pgTable(
  "roster_imports",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    objectId: uuid("object_id"),
    fileName: text("file_name").notNull(),
    status: enums.rosterImportStatus("status").notNull().default("uploading"),
    /** What a person chose: the sheet, the row of its heading, and whether hidden rows are left out. */
    sheetIndex: integer("sheet_index"),
    headerRowNo: integer("header_row_no"),
    leavesHidden: boolean("leaves_hidden").notNull().default(false),
    sheet: jsonb("sheet"),
    mapping: jsonb("mapping"),
    rowsTotal: integer("rows_total").notNull().default(0),
    rowsDone: integer("rows_done").notNull().default(0),
    /** When the worker was given the rows, and how many were done by then: the pace of a step. */
    stepStartedAt: moment("step_started_at"),
    stepStartedFrom: integer("step_started_from").notNull().default(0),
    /** Row of the file up to which everything accepted is written. */
    lastRowNo: integer("last_row_no").notNull().default(0),
    counts: jsonb("counts"),
    failure: jsonb("failure"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    committedAt: moment("committed_at"),
  },
  (t) => [
    primaryKey({ name: "roster_imports_pkey", columns: [t.schoolId, t.id] }),
    index("roster_imports_task_idx").on(t.schoolId, t.taskId, t.createdAt),
    foreignKey({
      name: "roster_imports_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

/** A row of the file as it was understood; the document number is sealed here too. */
export const rosterImportRows = pgTable(
  "roster_import_rows",
  {
    schoolId: schoolId(),
    importId: uuid("import_id").notNull(),
    rowNo: integer("row_no").notNull(),
    outcome: enums.rosterRowOutcome("outcome").notNull(),
    facts: jsonb("facts").notNull(),
    documentNumber: text("document_number"),
    documentIndex: bytes("document_index"),
    collectionCode: text("collection_code"),
    collectionCodeIndex: bytes("collection_code_index"),
    problems: jsonb("problems").notNull().default([]),
    changes: jsonb("changes").notNull().default([]),
    /** Sealed: the row's cells as they came, kept where somebody may mend them here. */
    source: text("source"),
    /** Sealed: what a damaged number very likely was; used only where somebody accepts it. */
    repair: text("repair"),
  },
  (t) => [
    primaryKey({ name: "roster_import_rows_pkey", columns: [t.schoolId, t.importId, t.rowNo] }),
    foreignKey({
      name: "roster_import_rows_import_fkey",
      columns: [t.schoolId, t.importId],
      foreignColumns: [rosterImports.schoolId, rosterImports.id],
    }).onDelete("cascade"),
  ],
);

/** What somebody typed over the cells of a row of the file, by column; sealed. A new check starts from it. */
export const rosterImportFixes = pgTable(
  "roster_import_fixes",
  {
    schoolId: schoolId(),
    importId: uuid("import_id").notNull(),
    rowNo: integer("row_no").notNull(),
    fix: text("fix").notNull(),
  },
  (t) => [
    primaryKey({ name: "roster_import_fixes_pkey", columns: [t.schoolId, t.importId, t.rowNo] }),
    foreignKey({
      name: "roster_import_fixes_import_fkey",
      columns: [t.schoolId, t.importId],
      foreignColumns: [rosterImports.schoolId, rosterImports.id],
    }).onDelete("cascade"),
  ],
);

/** What a school's people said that a heading of their files means; an empty meaning is "not imported". */
export const rosterHeadings = pgTable(
  "roster_headings",
  { schoolId: schoolId(), heading: text("heading").notNull(), meaning: text("meaning").notNull() },
  (t) => [primaryKey({ name: "roster_headings_pkey", columns: [t.schoolId, t.heading] })],
);
