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
    referenceId: uuid("reference_id").notNull(),
    referenceViewId: uuid("reference_view_id").notNull(),
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
    ...[t.originalId, t.standardId, t.viewId, t.referenceId, t.referenceViewId].map((picture) =>
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
