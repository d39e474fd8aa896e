import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment, schoolId } from "../columns";
import type { Bucket } from "../enrollment-bucket";
import type { MESSAGE_TEMPLATES } from "../vocabulary";
import * as enums from "./enums";
import { objects } from "./objects";
import { enrollments } from "./roster";
import { selections } from "./selections";
import { tasks } from "./tasks";

/** How many enrollments of a college were in a bucket at the end of a day (of today: by now). */
export const bucketDays = pgTable(
  "bucket_days",
  {
    schoolId: schoolId(),
    taskId: uuid("task_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    college: text("college").notNull(),
    bucket: text("bucket").$type<Bucket>().notNull(),
    n: integer("n").notNull(),
    /** Worked out afterwards from what was recorded: binding and payment of that day are not known. */
    isRebuilt: boolean("is_rebuilt").notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "bucket_days_pkey", columns: [t.schoolId, t.taskId, t.day, t.college, t.bucket] }),
    foreignKey({
      name: "bucket_days_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

/** A sum over a task's counters as it was last told to those who watch; another sum means that something moved. */
export const bucketMarks = pgTable(
  "bucket_marks",
  {
    schoolId: schoolId(),
    taskId: uuid("task_id").notNull(),
    mark: bigint("mark", { mode: "bigint" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "bucket_marks_pkey", columns: [t.schoolId, t.taskId] }),
    foreignKey({
      name: "bucket_marks_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

/** An archive of those still without a photo, one workbook per college, that somebody asked for. */
export const missingLists = pgTable(
  "missing_lists",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    /** The colleges that the person may see; null for all of them. */
    colleges: text("colleges").array(),
    locale: text("locale").notNull(),
    status: enums.missingListStatus("status").notNull().default("waiting"),
    collegesTotal: integer("colleges_total").notNull().default(0),
    collegesDone: integer("colleges_done").notNull().default(0),
    students: integer("students").notNull().default(0),
    objectId: uuid("object_id"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    finishedAt: moment("finished_at"),
  },
  (t) => [
    primaryKey({ name: "missing_lists_pkey", columns: [t.schoolId, t.id] }),
    index("missing_lists_task_idx").on(t.schoolId, t.taskId, t.createdBy, t.createdAt),
    foreignKey({
      name: "missing_lists_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
    foreignKey({
      name: "missing_lists_object_fkey",
      columns: [t.schoolId, t.objectId],
      foreignColumns: [objects.schoolId, objects.id],
    }),
  ],
);

/** A round of reminders: to whom, with which words, and how many went into the outbox. */
export const reminders = pgTable(
  "reminders",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    buckets: text("buckets").$type<Bucket>().array().notNull(),
    colleges: text("colleges").array(),
    selectionId: uuid("selection_id"),
    text: text("text").notNull(),
    recipients: integer("recipients").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "reminders_pkey", columns: [t.schoolId, t.id] }),
    index("reminders_task_idx").on(t.schoolId, t.taskId, t.createdAt),
    foreignKey({
      name: "reminders_selection_fkey",
      columns: [t.schoolId, t.selectionId],
      foreignColumns: [selections.schoolId, selections.id],
    }),
    foreignKey({
      name: "reminders_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

/** The outbox: one message to one student, written with what caused it and sent by the worker afterwards. */
export const messages = pgTable(
  "messages",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    kind: enums.messageKind("kind").notNull(),
    reminderId: uuid("reminder_id"),
    /** What it tells of, where it is a photo. */
    submissionId: uuid("submission_id"),
    state: enums.messageState("state").notNull().default("waiting"),
    /** Why it did not arrive: a word of ours, or the platform's code. */
    failure: text("failure"),
    attempts: integer("attempts").notNull().default(0),
    nextTryAt: moment("next_try_at").notNull().default(sql`app_now()`),
    createdAt: createdAt(),
    settledAt: moment("settled_at"),
  },
  (t) => [
    primaryKey({ name: "messages_pkey", columns: [t.schoolId, t.id] }),
    index("messages_enrollment_idx").on(t.schoolId, t.enrollmentId, t.kind, t.createdAt),
    index("messages_waiting_idx").on(t.nextTryAt, t.schoolId, t.id).where(sql`state = 'waiting'`),
    index("messages_failed_idx").on(t.schoolId, t.taskId, t.createdAt).where(sql`state = 'failed'`),
    foreignKey({
      name: "messages_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "messages_reminder_fkey",
      columns: [t.schoolId, t.reminderId],
      foreignColumns: [reminders.schoolId, reminders.id],
    }),
  ],
);

/** What an account allowed once to be told (订阅): one permission is one message. */
export const messagePermissions = pgTable(
  "message_permissions",
  {
    schoolId: schoolId(),
    id: id(),
    enrollmentId: uuid("enrollment_id").notNull(),
    accountId: uuid("account_id").notNull(),
    template: text("template").$type<(typeof MESSAGE_TEMPLATES)[number]>().notNull(),
    createdAt: createdAt(),
    usedAt: moment("used_at"),
  },
  (t) => [
    primaryKey({ name: "message_permissions_pkey", columns: [t.schoolId, t.id] }),
    index("message_permissions_unused_idx")
      .on(t.schoolId, t.enrollmentId, t.accountId, t.template, t.createdAt)
      .where(sql`used_at is null`),
    foreignKey({
      name: "message_permissions_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }).onDelete("cascade"),
  ],
);
