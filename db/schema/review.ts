import { sql } from "drizzle-orm";
import {
  bigint,
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
import { createdAt, id, moment, schoolId } from "../columns";
import * as enums from "./enums";
import { submissions } from "./intake";
import { staff } from "./platform";

/** Stands for "as often as one likes", after every number of attempts. */
export const UNLIMITED_ATTEMPTS = 1000;

/**
 * A submission waiting for a person. A claim is a lease: who, until when, and a fencing token that every write
 * of the holder must carry.
 */
export const reviewItems = pgTable(
  "review_items",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    submissionId: uuid("submission_id").notNull(),
    isOpen: boolean("is_open").notNull().default(true),
    /** 1 the first look, 2 the blind second, 3 the lead's. */
    round: smallint("round").notNull().default(1),
    /** What the queue is ordered by: deadline, attempts left (fewest first), age, band of the score. */
    dueAt: moment("due_at").notNull(),
    attemptsLeft: smallint("attempts_left").notNull().default(UNLIMITED_ATTEMPTS),
    queueAt: moment("queue_at").notNull(),
    band: smallint("band").notNull().default(0),
    /** People who must not get it: who skipped it, and who has already decided the photo. */
    barred: uuid("barred").array().notNull().default([]),
    claimedBy: uuid("claimed_by").references(() => staff.id),
    claimToken: bigint("claim_token", { mode: "number" }),
    claimedUntil: moment("claimed_until"),
    skips: jsonb("skips").notNull().default([]),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "review_items_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("review_items_open_key").on(t.schoolId, t.submissionId).where(sql`is_open`),
    index("review_items_queue_idx")
      .on(t.dueAt, t.attemptsLeft, t.queueAt, t.band, t.id, t.schoolId, t.taskId)
      .where(sql`is_open`),
    index("review_items_holder_idx").on(t.claimedBy, t.claimedUntil).where(sql`is_open`),
    foreignKey({
      name: "review_items_submission_fkey",
      columns: [t.schoolId, t.submissionId],
      foreignColumns: [submissions.schoolId, submissions.id],
    }),
  ],
);

/**
 * A reviewer's verdict. Durable at once; its effects wait and can be undone until they happen: at `effectsAt`, or
 * from `holdUntil` on once enough further decisions of the reviewer stand.
 */
export const decisions = pgTable(
  "decisions",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    submissionId: uuid("submission_id").notNull(),
    itemId: uuid("item_id").notNull(),
    reviewerId: uuid("reviewer_id")
      .notNull()
      .references(() => staff.id),
    verdict: enums.verdict("verdict").notNull(),
    reasons: jsonb("reasons").notNull().default([]),
    note: text("note").notNull().default(""),
    tookMs: integer("took_ms").notNull(),
    round: smallint("round").notNull().default(1),
    /** Whether the reviewer saw the score before deciding. */
    scoreShown: boolean("score_shown").notNull().default(true),
    createdAt: createdAt(),
    holdUntil: moment("hold_until").notNull(),
    effectsAt: moment("effects_at").notNull(),
    releasedAt: moment("released_at"),
    undoneAt: moment("undone_at"),
  },
  (t) => [
    primaryKey({ name: "decisions_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("decisions_standing_key").on(t.schoolId, t.itemId).where(sql`undone_at is null`),
    index("decisions_held_idx").on(t.effectsAt).where(sql`released_at is null and undone_at is null`),
    index("decisions_submission_idx").on(t.schoolId, t.submissionId),
    index("decisions_task_idx").on(t.schoolId, t.taskId, t.createdAt),
    index("decisions_reviewer_idx").on(t.reviewerId, t.createdAt),
    foreignKey({
      name: "decisions_submission_fkey",
      columns: [t.schoolId, t.submissionId],
      foreignColumns: [submissions.schoolId, submissions.id],
    }),
    foreignKey({
      name: "decisions_item_fkey",
      columns: [t.schoolId, t.itemId],
      foreignColumns: [reviewItems.schoolId, reviewItems.id],
    }),
  ],
);

/** How a reviewer has set up the workbench: layout, overlays, zoom, keys. A platform table: it follows the person. */
export const reviewSettings = pgTable(
  "review_settings",
  {
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    settings: jsonb("settings").notNull(),
    updatedAt: moment("updated_at").notNull().default(sql`app_now()`),
  },
  (t) => [primaryKey({ name: "review_settings_pkey", columns: [t.staffId] })],
);
