import { sql } from "drizzle-orm";
import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment, schoolId } from "../columns";
import * as enums from "./enums";
import { objects } from "./objects";
import { enrollments } from "./roster";
import { tasks } from "./tasks";

/** A bulk upload of pictures: one ZIP or many files. */
export const photoImports = pgTable(
  "photo_imports",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    kind: enums.photoImportKind("kind").notNull(),
    status: enums.photoImportStatus("status").notNull().default("uploading"),
    filesTotal: integer("files_total").notNull().default(0),
    filesDone: integer("files_done").notNull().default(0),
    failure: jsonb("failure"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "photo_imports_pkey", columns: [t.schoolId, t.id] }),
    index("photo_imports_task_idx").on(t.schoolId, t.taskId, t.createdAt),
    foreignKey({
      name: "photo_imports_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

/** One file of a bulk upload and what became of it; nothing is dropped silently. */
export const photoImportItems = pgTable(
  "photo_import_items",
  {
    schoolId: schoolId(),
    id: id(),
    importId: uuid("import_id").notNull(),
    fileName: text("file_name").notNull(),
    objectId: uuid("object_id"),
    outcome: enums.photoItemOutcome("outcome").notNull().default("waiting"),
    problem: jsonb("problem"),
    enrollmentId: uuid("enrollment_id"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "photo_import_items_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("photo_import_items_name_key").on(t.schoolId, t.importId, t.fileName),
    index("photo_import_items_outcome_idx").on(t.schoolId, t.importId, t.outcome, t.fileName),
    foreignKey({
      name: "photo_import_items_import_fkey",
      columns: [t.schoolId, t.importId],
      foreignColumns: [photoImports.schoolId, photoImports.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "photo_import_items_object_fkey",
      columns: [t.schoolId, t.objectId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);

/** The admission photo (录取照) of an enrollment; a newer one replaces the older. */
export const referencePhotos = pgTable(
  "reference_photos",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    originalId: uuid("original_id").notNull(),
    fileName: text("file_name").notNull(),
    state: enums.pictureState("state").notNull().default("processing"),
    viewId: uuid("view_id"),
    reviewId: uuid("review_id"),
    thumbId: uuid("thumb_id"),
    geometry: jsonb("geometry"),
    problems: jsonb("problems").notNull().default([]),
    replacedAt: moment("replaced_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "reference_photos_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("reference_photos_current_key")
      .on(t.schoolId, t.enrollmentId)
      .where(sql`replaced_at is null`),
    index("reference_photos_original_idx").on(t.schoolId, t.originalId),
    foreignKey({
      name: "reference_photos_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
    foreignKey({
      name: "reference_photos_original_fkey",
      columns: [t.schoolId, t.originalId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);

/** A picture taken of a student: the untouched original and what is known of how it was taken. */
export const captures = pgTable(
  "captures",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    originalId: uuid("original_id").notNull(),
    source: enums.captureSource("source").notNull(),
    fileName: text("file_name").notNull(),
    takenAt: moment("taken_at"),
    device: text("device").notNull().default(""),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "captures_pkey", columns: [t.schoolId, t.id] }),
    index("captures_enrollment_idx").on(t.schoolId, t.enrollmentId, t.createdAt),
    index("captures_original_idx").on(t.schoolId, t.originalId),
    foreignKey({
      name: "captures_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
    foreignKey({
      name: "captures_original_fkey",
      columns: [t.schoolId, t.originalId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);

/** One standard photo cut from a capture, with everything needed to cut another size from the same original. */
export const standardizations = pgTable(
  "standardizations",
  {
    schoolId: schoolId(),
    id: id(),
    captureId: uuid("capture_id").notNull(),
    standardId: uuid("standard_id").notNull(),
    thumbId: uuid("thumb_id").notNull(),
    viewId: uuid("view_id").notNull(),
    policyVersion: integer("policy_version").notNull(),
    geometry: jsonb("geometry").notNull(),
    measures: jsonb("measures").notNull(),
    engine: jsonb("engine").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "standardizations_pkey", columns: [t.schoolId, t.id] }),
    index("standardizations_capture_idx").on(t.schoolId, t.captureId, t.createdAt),
    index("standardizations_standard_idx").on(t.schoolId, t.standardId),
    foreignKey({
      name: "standardizations_capture_fkey",
      columns: [t.schoolId, t.captureId],
      foreignColumns: [captures.schoolId, captures.id],
    }),
    foreignKey({
      name: "standardizations_standard_fkey",
      columns: [t.schoolId, t.standardId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);

/** A capture handed in for a decision. */
export const submissions = pgTable(
  "submissions",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    captureId: uuid("capture_id").notNull(),
    standardizationId: uuid("standardization_id"),
    attemptNo: integer("attempt_no").notNull(),
    state: enums.submissionState("state").notNull().default("processing"),
    version: integer("version").notNull().default(1),
    problems: jsonb("problems").notNull().default([]),
    compareStatus: enums.compareStatus("compare_status").notNull().default("off"),
    compareScore: integer("compare_score"),
    compareRaw: doublePrecision("compare_raw"),
    compareEngine: text("compare_engine"),
    compareReason: text("compare_reason"),
    /** Where the own reference stands among all of the task; null where it was not or could not be told. */
    cohort: jsonb("cohort"),
    submittedAt: moment("submitted_at").notNull().default(sql`app_now()`),
  },
  (t) => [
    primaryKey({ name: "submissions_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("submissions_attempt_key").on(t.schoolId, t.enrollmentId, t.attemptNo),
    uniqueIndex("submissions_live_key")
      .on(t.schoolId, t.enrollmentId)
      .where(sql`state in ('processing', 'inReview', 'held', 'secondReview', 'approved')`),
    index("submissions_task_idx").on(t.schoolId, t.taskId, t.state),
    index("submissions_standardization_idx").on(t.schoolId, t.standardizationId),
    foreignKey({
      name: "submissions_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
    foreignKey({
      name: "submissions_capture_fkey",
      columns: [t.schoolId, t.captureId],
      foreignColumns: [captures.schoolId, captures.id],
    }),
    foreignKey({
      name: "submissions_standardization_fkey",
      columns: [t.schoolId, t.standardizationId],
      foreignColumns: [standardizations.schoolId, standardizations.id],
    }),
  ],
);
