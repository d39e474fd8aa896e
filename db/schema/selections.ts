import { foreignKey, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, schoolId } from "../columns";
import { enrollments } from "./roster";
import { tasks } from "./tasks";

/** Students that somebody chose from a list: frozen, so that what was counted is what is acted upon. */
export const selections = pgTable(
  "selections",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    size: integer("size").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "selections_pkey", columns: [t.schoolId, t.id] }),
    foreignKey({
      name: "selections_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

export const selectionItems = pgTable(
  "selection_items",
  {
    schoolId: schoolId(),
    selectionId: uuid("selection_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "selection_items_pkey", columns: [t.schoolId, t.selectionId, t.enrollmentId] }),
    foreignKey({
      name: "selection_items_selection_fkey",
      columns: [t.schoolId, t.selectionId],
      foreignColumns: [selections.schoolId, selections.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "selection_items_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }).onDelete("cascade"),
  ],
);
