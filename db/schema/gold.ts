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
import * as enums from "./enums";
import { objects } from "./objects";
import { staff } from "./platform";
import { tasks } from "./tasks";

/**
 * A pair whose right verdict is known, made of a labelled synthetic set by a task's own rules. It belongs to no
 * student: there is no enrollment or submission that anything of it could reach.
 */
export const goldPhotos = pgTable(
  "gold_photos",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    kind: enums.goldKind("kind").notNull(),
    /** Reasons a rejection may rightly give; none where it is to be approved. */
    reasons: jsonb("reasons").notNull().default([]),
    /** The pictures' labels in their set. */
    source: text("source").notNull(),
    /** A lead has taken it out of use. */
    isRetired: boolean("is_retired").notNull().default(false),
    originalId: uuid("original_id").notNull(),
    standardId: uuid("standard_id").notNull(),
    viewId: uuid("view_id").notNull(),
    thumbId: uuid("thumb_id").notNull(),
    referenceId: uuid("reference_id").notNull(),
    referenceViewId: uuid("reference_view_id").notNull(),
    referenceThumbId: uuid("reference_thumb_id").notNull(),
    geometry: jsonb("geometry").notNull(),
    measures: jsonb("measures").notNull(),
    referenceGeometry: jsonb("reference_geometry").notNull(),
    compareStatus: enums.compareStatus("compare_status").notNull(),
    compareScore: integer("compare_score"),
    compareEngine: text("compare_engine"),
    compareReason: text("compare_reason"),
    /** Where the reference stands among those of the set, seen from the capture. */
    cohort: jsonb("cohort"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "gold_photos_pkey", columns: [t.schoolId, t.id] }),
    unique("gold_photos_source_key").on(t.schoolId, t.taskId, t.source),
    foreignKey({
      name: "gold_photos_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
    // Planting gives the pictures new addresses, so that none is recognised.
    ...[
      ...[t.originalId, t.standardId, t.viewId, t.thumbId],
      ...[t.referenceId, t.referenceViewId, t.referenceThumbId],
    ].map((picture) =>
      foreignKey({
        name: `gold_photos_${picture.name.replace(/_id$/, "")}_fkey`,
        columns: [t.schoolId, picture],
        foreignColumns: [objects.schoolId, objects.id],
      }).onUpdate("cascade"),
    ),
  ],
);

/** One planting of a gold photo in the queue, with the invented facts that stand beside it there. */
export const goldItems = pgTable(
  "gold_items",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    photoId: uuid("photo_id").notNull(),
    facts: jsonb("facts").notNull(),
    version: integer("version").notNull().default(2),
    /** Passed to the lead instead of being decided: counts for nothing. */
    passedAt: moment("passed_at"),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "gold_items_pkey", columns: [t.schoolId, t.id] }),
    index("gold_items_photo_idx").on(t.schoolId, t.photoId),
    foreignKey({
      name: "gold_items_photo_fkey",
      columns: [t.schoolId, t.photoId],
      foreignColumns: [goldPhotos.schoolId, goldPhotos.id],
    }),
  ],
);

/** A lead's request for gold photos, and how far the worker has come with it; one at a time for a task. */
export const goldMakings = pgTable(
  "gold_makings",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    /** Photos that the task is to have in the end, and how many of them were lacking. */
    setSize: integer("set_size").notNull(),
    wanted: integer("wanted").notNull(),
    /** Pairs of the labelled set that can be tried, once that is known, and that have been. */
    toTry: integer("to_try"),
    tried: integer("tried").notNull().default(0),
    createdAt: createdAt(),
    /** The last sign of life: a making that gives none for long has stopped. */
    movedAt: moment("moved_at").notNull().default(sql`app_now()`),
    endedAt: moment("ended_at"),
    hasFailed: boolean("has_failed").notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "gold_makings_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("gold_makings_open_key").on(t.schoolId, t.taskId).where(sql`ended_at is null`),
    index("gold_makings_task_idx").on(t.schoolId, t.taskId, t.createdAt),
    foreignKey({
      name: "gold_makings_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);
