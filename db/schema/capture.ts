import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, createdAt, id, moment, schoolId } from "../columns";
import type { CAMERA_SIDES, CAPTURE_SOURCES, DEVICE_CLASSES, PRODUCTION_STATES } from "../vocabulary";
import { captures, referencePhotos, standardizations } from "./intake";
import { enrollments } from "./roster";

/** A picture on its way from a phone: announced, sent in parts that may be resumed, and a capture once it is whole. */
export const uploads = pgTable(
  "uploads",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    /** Bytes that are durable; the next part begins there. */
    received: integer("received").notNull().default(0),
    source: text("source").$type<(typeof CAPTURE_SOURCES)[number]>().notNull(),
    device: text("device").$type<(typeof DEVICE_CLASSES)[number]>().notNull(),
    facing: text("facing").$type<(typeof CAMERA_SIDES)[number]>(),
    takenAt: moment("taken_at"),
    captureId: uuid("capture_id"),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "uploads_pkey", columns: [t.schoolId, t.id] }),
    index("uploads_content_idx").on(t.schoolId, t.enrollmentId, t.sha256),
    index("uploads_expiry_idx").on(t.expiresAt),
    foreignKey({
      name: "uploads_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
    foreignKey({
      name: "uploads_capture_fkey",
      columns: [t.schoolId, t.captureId],
      foreignColumns: [captures.schoolId, captures.id],
    }),
  ],
);

export const uploadParts = pgTable(
  "upload_parts",
  {
    schoolId: schoolId(),
    uploadId: uuid("upload_id").notNull(),
    offset: integer("offset").notNull(),
    size: integer("size").notNull(),
    key: text("key").notNull(),
  },
  (t) => [
    primaryKey({ name: "upload_parts_pkey", columns: [t.schoolId, t.uploadId, t.offset] }),
    foreignKey({
      name: "upload_parts_upload_fkey",
      columns: [t.schoolId, t.uploadId],
      foreignColumns: [uploads.schoolId, uploads.id],
    }).onDelete("cascade"),
  ],
);

/** A standard photo that a student had made of a capture (标准化), and what was measured; not yet handed in. */
export const productions = pgTable(
  "productions",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    captureId: uuid("capture_id").notNull(),
    /** Counts the student's productions, from 1. */
    no: smallint("no").notNull(),
    /** When the student's round would end had this one not been counted; null where the round began with it. */
    roundEndBefore: moment("round_end_before"),
    state: text("state").$type<(typeof PRODUCTION_STATES)[number]>().notNull().default("waiting"),
    standardizationId: uuid("standardization_id"),
    problems: jsonb("problems").notNull().default([]),
    /** With which reference photo it was compared, what came of it, and its sealed print; until it is handed in. */
    referenceId: uuid("reference_id"),
    /** Whether the student had allowed faces to be compared. */
    comparesFaces: boolean("compares_faces").notNull(),
    compare: jsonb("compare"),
    print: bytes("print"),
    createdAt: createdAt(),
    finishedAt: moment("finished_at"),
  },
  (t) => [
    primaryKey({ name: "productions_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("productions_no_key").on(t.schoolId, t.enrollmentId, t.no),
    index("productions_capture_idx").on(t.schoolId, t.captureId),
    foreignKey({
      name: "productions_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
    foreignKey({
      name: "productions_capture_fkey",
      columns: [t.schoolId, t.captureId],
      foreignColumns: [captures.schoolId, captures.id],
    }),
    foreignKey({
      name: "productions_standardization_fkey",
      columns: [t.schoolId, t.standardizationId],
      foreignColumns: [standardizations.schoolId, standardizations.id],
    }),
    foreignKey({
      name: "productions_reference_fkey",
      columns: [t.schoolId, t.referenceId],
      foreignColumns: [referencePhotos.schoolId, referencePhotos.id],
    }),
  ],
);
