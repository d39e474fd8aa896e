import {
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
import type { PRINT_RUN_STATES, PRINT_STATES } from "../vocabulary";
import { objects } from "./objects";
import { enrollments } from "./roster";
import { tasks } from "./tasks";

/** Sheets of photo prints (背胶照片) for some students: one PDF. */
export const printRuns = pgTable(
  "print_runs",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    no: integer("no").notNull(),
    /** Paper, and how many prints of which size everybody gets. */
    layout: jsonb("layout").notNull(),
    state: text("state").$type<(typeof PRINT_RUN_STATES)[number]>().notNull().default("waiting"),
    photos: integer("photos").notNull(),
    photosDone: integer("photos_done").notNull().default(0),
    objectId: uuid("object_id"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "print_runs_pkey", columns: [t.schoolId, t.id] }),
    unique("print_runs_no_key").on(t.schoolId, t.taskId, t.no),
    foreignKey({
      name: "print_runs_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
    foreignKey({
      name: "print_runs_object_fkey",
      columns: [t.schoolId, t.objectId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);

/** A student's prints, from the run that they are on until they are handed over or sent. */
export const printOrders = pgTable(
  "print_orders",
  {
    schoolId: schoolId(),
    enrollmentId: uuid("enrollment_id").notNull(),
    taskId: uuid("task_id").notNull(),
    runId: uuid("run_id").notNull(),
    /** The approved photo that is printed. */
    submissionId: uuid("submission_id").notNull(),
    state: text("state").$type<(typeof PRINT_STATES)[number]>().notNull().default("printing"),
    carrier: text("carrier").notNull().default(""),
    trackingNo: text("tracking_no").notNull().default(""),
    packedAt: moment("packed_at"),
    sentAt: moment("sent_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "print_orders_pkey", columns: [t.schoolId, t.enrollmentId] }),
    index("print_orders_run_idx").on(t.schoolId, t.runId),
    foreignKey({
      name: "print_orders_run_fkey",
      columns: [t.schoolId, t.runId],
      foreignColumns: [printRuns.schoolId, printRuns.id],
    }),
    foreignKey({
      name: "print_orders_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);
