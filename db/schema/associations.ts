import { sql } from "drizzle-orm";
import {
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
import type { AGREEMENT_KINDS, ASSOCIATION_ENDS, ASSOCIATION_MODES } from "../vocabulary";
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
