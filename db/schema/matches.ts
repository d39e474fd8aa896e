import { sql } from "drizzle-orm";
import {
  bigint,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, createdAt, id, moment, schoolId } from "../columns";
import * as enums from "./enums";
import { objects } from "./objects";
import { staff } from "./platform";
import { enrollments } from "./roster";
import { tasks } from "./tasks";

/**
 * What a photo's face and picture are found again by, encrypted. Biometric data: kept only while the task's
 * identity check is on.
 */
export const facePrints = pgTable(
  "face_prints",
  {
    schoolId: schoolId(),
    /** The stored original that the print was read from. */
    originalId: uuid("original_id").notNull(),
    taskId: uuid("task_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    source: enums.photoSource("source").notNull(),
    /** Order of writing, by which a worker reads what is new. */
    no: bigint("no", { mode: "number" }).generatedByDefaultAsIdentity(),
    sealed: bytes("sealed").notNull(),
    /** Prints of different engines must not be compared. */
    engine: text("engine").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "face_prints_pkey", columns: [t.schoolId, t.originalId] }),
    index("face_prints_task_idx").on(t.schoolId, t.taskId, t.engine, t.no),
    foreignKey({
      name: "face_prints_original_fkey",
      columns: [t.schoolId, t.originalId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
    foreignKey({
      name: "face_prints_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);

/** Photos of different students that have to do with each other, for a person to settle. */
export const matchGroups = pgTable(
  "match_groups",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    kind: enums.matchGroupKind("kind").notNull(),
    state: enums.matchGroupState("state").notNull().default("open"),
    version: integer("version").notNull().default(1),
    reason: text("reason").notNull().default(""),
    settledBy: uuid("settled_by").references(() => staff.id),
    settledAt: moment("settled_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "match_groups_pkey", columns: [t.schoolId, t.id] }),
    index("match_groups_task_idx").on(t.schoolId, t.taskId, t.state, t.kind, t.createdAt),
    foreignKey({
      name: "match_groups_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

/**
 * Two photos that belong together in some way; `one` belongs to the student with the smaller id. Without a group
 * both are of one student: the same picture handed in again.
 */
export const matchLinks = pgTable(
  "match_links",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    groupId: uuid("group_id"),
    kind: enums.matchKind("kind").notNull(),
    oneOriginalId: uuid("one_original_id").notNull(),
    oneEnrollmentId: uuid("one_enrollment_id").notNull(),
    otherOriginalId: uuid("other_original_id").notNull(),
    otherEnrollmentId: uuid("other_enrollment_id").notNull(),
    /** Of the descriptors; null where only the files were compared. */
    distance: doublePrecision("distance"),
    /** −1 to 1, of the faces laid on each other. */
    correlation: doublePrecision("correlation"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "match_links_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("match_links_pair_key").on(t.schoolId, t.oneOriginalId, t.otherOriginalId),
    index("match_links_other_idx").on(t.schoolId, t.otherOriginalId),
    index("match_links_group_idx").on(t.schoolId, t.groupId),
    index("match_links_people_idx")
      .on(t.schoolId, t.oneEnrollmentId, t.otherEnrollmentId)
      .where(sql`group_id is not null`),
    foreignKey({
      name: "match_links_group_fkey",
      columns: [t.schoolId, t.groupId],
      foreignColumns: [matchGroups.schoolId, matchGroups.id],
    }),
    foreignKey({
      name: "match_links_one_fkey",
      columns: [t.schoolId, t.oneEnrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
    foreignKey({
      name: "match_links_other_fkey",
      columns: [t.schoolId, t.otherEnrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);
