import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, createdAt, id, moment, schoolId } from "../columns";
import type {
  AGREEMENT_KINDS,
  ASSOCIATION_ENDS,
  ASSOCIATION_MODES,
  IDENTITY_RESULTS,
  SUPPORT_SUBJECTS,
} from "../vocabulary";
import { staff } from "./platform";
import { enrollments } from "./roster";
import { tasks } from "./tasks";

/** An enrollment in the hands of an account (关联), and how that ended (解绑). An enrollment is in one hand at a time. */
export const associations = pgTable(
  "associations",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    accountId: uuid("account_id").notNull(),
    mode: text("mode").$type<(typeof ASSOCIATION_MODES)[number]>().notNull(),
    createdAt: createdAt(),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by").$type<(typeof ASSOCIATION_ENDS)[number]>(),
    endReason: text("end_reason").notNull().default(""),
  },
  (t) => [
    primaryKey({ name: "associations_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("associations_current_key").on(t.schoolId, t.enrollmentId).where(sql`ended_at is null`),
    index("associations_account_idx").on(t.accountId).where(sql`ended_at is null`),
    foreignKey({
      name: "associations_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);

/** What an account has read and agreed to in a task: which text, in which version of the rules, and when. */
export const agreements = pgTable(
  "agreements",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    accountId: uuid("account_id").notNull(),
    kind: text("kind").$type<(typeof AGREEMENT_KINDS)[number]>().notNull(),
    /** Which notice of the rules, from 0; 0 for the other kinds. */
    place: smallint("place").notNull().default(0),
    policyVersion: integer("policy_version").notNull(),
    /** SHA-256 of the text as it was shown. */
    textHash: bytes("text_hash").notNull(),
    createdAt: createdAt(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    primaryKey({ name: "agreements_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("agreements_current_key")
      .on(t.schoolId, t.taskId, t.accountId, t.kind, t.textHash)
      .where(sql`withdrawn_at is null`),
    foreignKey({
      name: "agreements_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

/** What a service that knows everybody said of a student's identity; every question is kept, the newest counts. */
export const identityChecks = pgTable(
  "identity_checks",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    accountId: uuid("account_id").notNull(),
    /** The service and its mode; a stand-in says that it is one. */
    service: text("service").notNull(),
    withPortrait: boolean("with_portrait").notNull(),
    result: text("result").$type<(typeof IDENTITY_RESULTS)[number]>().notNull(),
    /** As the service gave it. */
    rawCode: text("raw_code").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "identity_checks_pkey", columns: [t.schoolId, t.id] }),
    index("identity_checks_enrollment_idx").on(t.schoolId, t.enrollmentId, t.createdAt),
    foreignKey({
      name: "identity_checks_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);

/** What a student wrote to support, and the answer. */
export const supportNotes = pgTable(
  "support_notes",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    /** Null where the student is not on the list, or is not found there. */
    enrollmentId: uuid("enrollment_id"),
    accountId: uuid("account_id").notNull(),
    subject: text("subject").$type<(typeof SUPPORT_SUBJECTS)[number]>().notNull(),
    /** Sealed: people write numbers and names into it. */
    body: text("body").notNull(),
    createdAt: createdAt(),
    /** Sealed; null while nobody has answered. */
    answer: text("answer"),
    answeredBy: uuid("answered_by").references(() => staff.id),
    answeredAt: moment("answered_at"),
  },
  (t) => [
    primaryKey({ name: "support_notes_pkey", columns: [t.schoolId, t.id] }),
    index("support_notes_open_idx").on(t.schoolId, t.createdAt).where(sql`answered_at is null`),
    index("support_notes_account_idx").on(t.accountId, t.createdAt),
    foreignKey({
      name: "support_notes_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
    foreignKey({
      name: "support_notes_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);
