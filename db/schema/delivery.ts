import {
  bigint,
  date,
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
import type { BATCH_CHANGES, BATCH_RECIPIENTS, BUILD_STOPS, HANDOVER_WAYS } from "../delivery-vocabulary";
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
    /** Why the building of a sealed batch stopped; null while it goes on, and once it is built. */
    stop: text("stop").$type<(typeof BUILD_STOPS)[number]>(),
    /** What the last dry run found. */
    ready: integer("ready"),
    blocked: integer("blocked"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    checkedAt: moment("checked_at"),
    sealedAt: moment("sealed_at"),
    /** Version of the task's rules that it was sealed under. */
    policyVersion: integer("policy_version"),
    /** When the first of its photos was finished: the delivery promise counts from here. */
    processedAt: moment("processed_at"),
    builtAt: moment("built_at"),
    deliveredAt: moment("delivered_at"),
    uploadedAt: moment("uploaded_at"),
    closedAt: moment("closed_at"),
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

/**
 * One student of a sealed batch: the place, and the photo in the batch's first size with its name in the archive, its
 * frozen bytes and their checksums.
 */
export const batchItems = pgTable(
  "batch_items",
  {
    schoolId: schoolId(),
    batchId: uuid("batch_id").notNull(),
    position: integer("position").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    submissionId: uuid("submission_id").notNull(),
    change: text("change").$type<(typeof BATCH_CHANGES)[number]>().notNull().default("new"),
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
    index("batch_items_submission_idx").on(t.schoolId, t.submissionId),
    index("batch_items_object_idx").on(t.schoolId, t.objectId),
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

/** The same photo in a further size. */
export const batchCuts = pgTable(
  "batch_cuts",
  {
    schoolId: schoolId(),
    batchId: uuid("batch_id").notNull(),
    position: integer("position").notNull(),
    cut: text("cut").notNull(),
    fileName: text("file_name").notNull(),
    objectId: uuid("object_id"),
    size: integer("size"),
    crc32: bigint("crc32", { mode: "number" }),
    sha256: text("sha256"),
  },
  (t) => [
    primaryKey({ name: "batch_cuts_pkey", columns: [t.schoolId, t.batchId, t.position, t.cut] }),
    index("batch_cuts_object_idx").on(t.schoolId, t.objectId),
    foreignKey({
      name: "batch_cuts_item_fkey",
      columns: [t.schoolId, t.batchId, t.position],
      foreignColumns: [batchItems.schoolId, batchItems.batchId, batchItems.position],
    }),
    foreignKey({
      name: "batch_cuts_object_fkey",
      columns: [t.schoolId, t.objectId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);

/** An archive of a built batch: the students from one position to another. */
export const batchParts = pgTable(
  "batch_parts",
  {
    schoolId: schoolId(),
    batchId: uuid("batch_id").notNull(),
    no: integer("no").notNull(),
    fromPosition: integer("from_position").notNull(),
    toPosition: integer("to_position").notNull(),
    photos: integer("photos").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    sha256: text("sha256").notNull(),
  },
  (t) => [
    primaryKey({ name: "batch_parts_pkey", columns: [t.schoolId, t.batchId, t.no] }),
    foreignKey({
      name: "batch_parts_batch_fkey",
      columns: [t.schoolId, t.batchId],
      foreignColumns: [batches.schoolId, batches.id],
    }),
  ],
);

/** Who handed a batch to whom, how and when, and what was given for it. */
export const batchHandovers = pgTable(
  "batch_handovers",
  {
    schoolId: schoolId(),
    id: id(),
    batchId: uuid("batch_id").notNull(),
    recipient: text("recipient").$type<(typeof BATCH_RECIPIENTS)[number]>().notNull(),
    way: text("way").$type<(typeof HANDOVER_WAYS)[number]>().notNull(),
    /** The person who took it. */
    receiver: text("receiver").notNull(),
    handedOn: date("handed_on", { mode: "string" }).notNull(),
    receipt: text("receipt").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "batch_handovers_pkey", columns: [t.schoolId, t.id] }),
    unique("batch_handovers_recipient_key").on(t.schoolId, t.batchId, t.recipient),
    foreignKey({
      name: "batch_handovers_batch_fkey",
      columns: [t.schoolId, t.batchId],
      foreignColumns: [batches.schoolId, batches.id],
    }),
  ],
);

/** A file that was given for a hand-over (回执). */
export const batchReceipts = pgTable(
  "batch_receipts",
  {
    schoolId: schoolId(),
    id: id(),
    batchId: uuid("batch_id").notNull(),
    handoverId: uuid("handover_id").notNull(),
    objectId: uuid("object_id").notNull(),
    /** As the person who sent it called it. */
    fileName: text("file_name").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "batch_receipts_pkey", columns: [t.schoolId, t.id] }),
    index("batch_receipts_handover_idx").on(t.schoolId, t.handoverId),
    index("batch_receipts_batch_idx").on(t.schoolId, t.batchId),
    index("batch_receipts_object_idx").on(t.schoolId, t.objectId),
    foreignKey({
      name: "batch_receipts_batch_fkey",
      columns: [t.schoolId, t.batchId],
      foreignColumns: [batches.schoolId, batches.id],
    }),
    foreignKey({
      name: "batch_receipts_handover_fkey",
      columns: [t.schoolId, t.handoverId],
      foreignColumns: [batchHandovers.schoolId, batchHandovers.id],
    }),
    foreignKey({
      name: "batch_receipts_object_fkey",
      columns: [t.schoolId, t.objectId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);

/** The files beside the photos in an archive of a batch (manifests, checksums), in archive order. */
export const batchFiles = pgTable(
  "batch_files",
  {
    schoolId: schoolId(),
    batchId: uuid("batch_id").notNull(),
    part: integer("part").notNull(),
    position: integer("position").notNull(),
    fileName: text("file_name").notNull(),
    objectId: uuid("object_id").notNull(),
    size: integer("size").notNull(),
    crc32: bigint("crc32", { mode: "number" }).notNull(),
    sha256: text("sha256").notNull(),
  },
  (t) => [
    primaryKey({ name: "batch_files_pkey", columns: [t.schoolId, t.batchId, t.part, t.position] }),
    index("batch_files_object_idx").on(t.schoolId, t.objectId),
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
