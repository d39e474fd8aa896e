import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment, schoolId } from "../columns";
import * as enums from "./enums";
import { submissions } from "./intake";
import { objects } from "./objects";
import { enrollments } from "./roster";
import { tasks } from "./tasks";

/** A delivery batch. Sealing freezes its list and bytes; the archive is a pure function of the sealed list. */
export const batches = pgTable(
  "batches",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    no: integer("no").notNull(),
    name: text("name").notNull(),
    status: enums.batchStatus("status").notNull().default("draft"),
    settings: jsonb("settings").notNull(),
    photosTotal: integer("photos_total").notNull().default(0),
    photosDone: integer("photos_done").notNull().default(0),
    archiveSize: bigint("archive_size", { mode: "number" }),
    archiveSha256: text("archive_sha256"),
    failure: jsonb("failure"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    sealedAt: moment("sealed_at"),
    builtAt: moment("built_at"),
  },
  (t) => [
    primaryKey({ name: "batches_pkey", columns: [t.schoolId, t.id] }),
    unique("batches_no_key").on(t.schoolId, t.taskId, t.no),
    foreignKey({
      name: "batches_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

/** One photo of a sealed batch: its place, its name in the archive, and the frozen bytes with their checksums. */
export const batchItems = pgTable(
  "batch_items",
  {
    schoolId: schoolId(),
    batchId: uuid("batch_id").notNull(),
    position: integer("position").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    submissionId: uuid("submission_id").notNull(),
    /** Sealed: a name may carry a document number. */
    fileName: text("file_name").notNull(),
    objectId: uuid("object_id"),
    size: integer("size"),
    crc32: bigint("crc32", { mode: "number" }),
    sha256: text("sha256"),
  },
  (t) => [
    primaryKey({ name: "batch_items_pkey", columns: [t.schoolId, t.batchId, t.position] }),
    unique("batch_items_enrollment_key").on(t.schoolId, t.batchId, t.enrollmentId),
    index("batch_items_by_enrollment_idx").on(t.schoolId, t.enrollmentId),
    foreignKey({
      name: "batch_items_batch_fkey",
      columns: [t.schoolId, t.batchId],
      foreignColumns: [batches.schoolId, batches.id],
    }),
    foreignKey({
      name: "batch_items_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
    foreignKey({
      name: "batch_items_submission_fkey",
      columns: [t.schoolId, t.submissionId],
      foreignColumns: [submissions.schoolId, submissions.id],
    }),
    foreignKey({
      name: "batch_items_object_fkey",
      columns: [t.schoolId, t.objectId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);

/** The files beside the photos in a batch's archive (manifests, checksums), in archive order. */
export const batchFiles = pgTable(
  "batch_files",
  {
    schoolId: schoolId(),
    batchId: uuid("batch_id").notNull(),
    position: integer("position").notNull(),
    fileName: text("file_name").notNull(),
    objectId: uuid("object_id").notNull(),
    size: integer("size").notNull(),
    crc32: bigint("crc32", { mode: "number" }).notNull(),
    sha256: text("sha256").notNull(),
  },
  (t) => [
    primaryKey({ name: "batch_files_pkey", columns: [t.schoolId, t.batchId, t.position] }),
    foreignKey({
      name: "batch_files_batch_fkey",
      columns: [t.schoolId, t.batchId],
      foreignColumns: [batches.schoolId, batches.id],
    }),
    foreignKey({
      name: "batch_files_object_fkey",
      columns: [t.schoolId, t.objectId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);
