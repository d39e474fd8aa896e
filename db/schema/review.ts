import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
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
import { goldItems } from "./gold";
import { standardizations, submissions } from "./intake";
import { staff } from "./platform";
import { tasks } from "./tasks";

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
    /** What it is about: a student's submission, or a planted gold item that no student stands behind. */
    submissionId: uuid("submission_id"),
    goldId: uuid("gold_id"),
    isOpen: boolean("is_open").notNull().default(true),
    /** 1 the first look, 2 the blind second, 3 the lead's. */
    round: smallint("round").notNull().default(1),
    /** What the queue is ordered by: deadline, attempts left (fewest first), age, band of the score. */
    dueAt: moment("due_at").notNull(),
    attemptsLeft: smallint("attempts_left").notNull().default(UNLIMITED_ATTEMPTS),
    queueAt: moment("queue_at").notNull(),
    band: smallint("band").notNull().default(0),
    /** What it is found by: the score, the measures that failed, and whether nothing at all stands out. */
    score: smallint("score"),
    findings: text("findings").array().notNull().default([]),
    isClean: boolean("is_clean").notNull().default(false),
    /** People who must not get it: who skipped it, and who has already decided the photo. */
    barred: uuid("barred").array().notNull().default([]),
    /** Whom a lead has handed it to: nobody else gets it until it is decided, skipped or taken back. */
    assignedTo: uuid("assigned_to").references(() => staff.id),
    /** To whom its score was shown, with a claim or with the answer to a verdict: from them it is not hidden again. */
    scoreSeenBy: uuid("score_seen_by").array().notNull().default([]),
    claimedBy: uuid("claimed_by").references(() => staff.id),
    claimToken: bigint("claim_token", { mode: "number" }),
    claimedUntil: moment("claimed_until"),
    skips: jsonb("skips").notNull().default([]),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "review_items_pkey", columns: [t.schoolId, t.id] }),
    check("review_items_subject", sql`num_nonnulls(${t.submissionId}, ${t.goldId}) = 1`),
    uniqueIndex("review_items_open_key").on(t.schoolId, t.submissionId).where(sql`is_open`),
    index("review_items_assigned_idx").on(t.assignedTo).where(sql`is_open and assigned_to is not null`),
    index("review_items_queue_idx")
      .on(t.dueAt, t.attemptsLeft, t.queueAt, t.band, t.id, t.schoolId, t.taskId)
      .where(sql`is_open`),
    index("review_items_holder_idx").on(t.claimedBy, t.claimedUntil).where(sql`is_open`),
    foreignKey({
      name: "review_items_submission_fkey",
      columns: [t.schoolId, t.submissionId],
      foreignColumns: [submissions.schoolId, submissions.id],
    }),
    foreignKey({
      name: "review_items_gold_fkey",
      columns: [t.schoolId, t.goldId],
      foreignColumns: [goldItems.schoolId, goldItems.id],
    }),
  ],
);

/**
 * Photos that a reviewer looks at all at once. The list is frozen when it is handed out; `shownAt` is when all of
 * its pictures stood on the screen, from which the least time to look counts.
 */
export const reviewGrids = pgTable(
  "review_grids",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    reviewerId: uuid("reviewer_id")
      .notNull()
      .references(() => staff.id),
    itemIds: uuid("item_ids").array().notNull(),
    createdAt: createdAt(),
    shownAt: moment("shown_at"),
    closedAt: moment("closed_at"),
    undoneAt: moment("undone_at"),
  },
  (t) => [
    primaryKey({ name: "review_grids_pkey", columns: [t.schoolId, t.id] }),
    foreignKey({
      name: "review_grids_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);

/** Reviewers who looked at grids without care: they look at photos one by one again before they get another. */
export const reviewGridLocks = pgTable(
  "review_grid_locks",
  {
    schoolId: schoolId(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    lockedAt: moment("locked_at").notNull().default(sql`app_now()`),
  },
  (t) => [primaryKey({ name: "review_grid_locks_pkey", columns: [t.schoolId, t.staffId] })],
);

/**
 * A reviewer's own rectangle on the original, cut anew by the worker. The former standard photo is kept; the new one
 * takes its place only while nobody has decided or changed the submission.
 */
export const recuts = pgTable(
  "recuts",
  {
    schoolId: schoolId(),
    id: id(),
    taskId: uuid("task_id").notNull(),
    submissionId: uuid("submission_id").notNull(),
    itemId: uuid("item_id").notNull(),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => staff.id),
    /** Version of the submission that was on the screen. */
    fromVersion: integer("from_version").notNull(),
    crop: jsonb("crop").notNull(),
    state: enums.recutState("state").notNull().default("waiting"),
    standardizationId: uuid("standardization_id"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "recuts_pkey", columns: [t.schoolId, t.id] }),
    uniqueIndex("recuts_waiting_key").on(t.schoolId, t.submissionId).where(sql`state = 'waiting'`),
    foreignKey({
      name: "recuts_submission_fkey",
      columns: [t.schoolId, t.submissionId],
      foreignColumns: [submissions.schoolId, submissions.id],
    }),
    foreignKey({
      name: "recuts_standardization_fkey",
      columns: [t.schoolId, t.standardizationId],
      foreignColumns: [standardizations.schoolId, standardizations.id],
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
    submissionId: uuid("submission_id"),
    goldId: uuid("gold_id"),
    itemId: uuid("item_id").notNull(),
    reviewerId: uuid("reviewer_id")
      .notNull()
      .references(() => staff.id),
    verdict: enums.verdict("verdict").notNull(),
    reasons: jsonb("reasons").notNull().default([]),
    note: text("note").notNull().default(""),
    tookMs: integer("took_ms").notNull(),
    /** Whether the next pair was decoded when the key was pressed; null where none followed, or in a grid. */
    wasAhead: boolean("was_ahead"),
    /** From the key until that pair was on the screen, as the window saw it. */
    paintMs: integer("paint_ms"),
    round: smallint("round").notNull().default(1),
    /** The grid in which it was approved with others; null for a photo looked at by itself. */
    gridId: uuid("grid_id"),
    /** Whether the reviewer saw the score before deciding. */
    scoreShown: boolean("score_shown").notNull(),
    createdAt: createdAt(),
    holdUntil: moment("hold_until").notNull(),
    effectsAt: moment("effects_at").notNull(),
    releasedAt: moment("released_at"),
    undoneAt: moment("undone_at"),
  },
  (t) => [
    primaryKey({ name: "decisions_pkey", columns: [t.schoolId, t.id] }),
    check("decisions_subject", sql`num_nonnulls(${t.submissionId}, ${t.goldId}) = 1`),
    uniqueIndex("decisions_standing_key").on(t.schoolId, t.itemId).where(sql`undone_at is null`),
    index("decisions_held_idx").on(t.effectsAt).where(sql`released_at is null and undone_at is null`),
    index("decisions_submission_idx").on(t.schoolId, t.submissionId),
    index("decisions_gold_idx").on(t.schoolId, t.goldId).where(sql`gold_id is not null`),
    index("decisions_task_idx").on(t.schoolId, t.taskId, t.createdAt),
    index("decisions_reviewer_idx").on(t.reviewerId, t.createdAt),
    index("decisions_grid_idx").on(t.schoolId, t.gridId).where(sql`grid_id is not null`),
    foreignKey({
      name: "decisions_grid_fkey",
      columns: [t.schoolId, t.gridId],
      foreignColumns: [reviewGrids.schoolId, reviewGrids.id],
    }),
    foreignKey({
      name: "decisions_submission_fkey",
      columns: [t.schoolId, t.submissionId],
      foreignColumns: [submissions.schoolId, submissions.id],
    }),
    foreignKey({
      name: "decisions_gold_fkey",
      columns: [t.schoolId, t.goldId],
      foreignColumns: [goldItems.schoolId, goldItems.id],
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
