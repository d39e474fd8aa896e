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
import { category, taskKind, taskStatus } from "./enums";
import { staff } from "./platform";
import { schools } from "./schools";

/** A collection task. Window, name and version repeat the current policy for lists and queues. */
export const tasks = pgTable(
  "tasks",
  {
    schoolId: schoolId().references(() => schools.id),
    id: id(),
    no: integer("no").notNull(),
    name: text("name").notNull(),
    kind: taskKind("kind").notNull(),
    category: category("category").notNull(),
    cohort: integer("cohort").notNull(),
    status: taskStatus("status").notNull().default("draft"),
    opensAt: moment("opens_at").notNull(),
    closesAt: moment("closes_at").notNull(),
    policyVersion: integer("policy_version").notNull(),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "tasks_pkey", columns: [t.schoolId, t.id] }),
    unique("tasks_no_key").on(t.schoolId, t.no),
    index("tasks_status_idx").on(t.schoolId, t.status, t.closesAt),
  ],
);

/** One version of a task's rules; never changed, a new version carries the reason. */
export const taskPolicies = pgTable(
  "task_policies",
  {
    schoolId: schoolId(),
    taskId: uuid("task_id").notNull(),
    version: integer("version").notNull(),
    policy: jsonb("policy").notNull(),
    reason: text("reason").notNull(),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "task_policies_pkey", columns: [t.schoolId, t.taskId, t.version] }),
    foreignKey({
      name: "task_policies_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);
