import { boolean, index, integer, jsonb, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "../columns";
import * as enums from "./enums";
import { staff } from "./platform";

/** A reviewer's passage through the trainer. A platform table: it follows the person, and shows nobody's photo. */
export const trainerRuns = pgTable(
  "trainer_runs",
  {
    id: id(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    createdAt: createdAt(),
    finishedAt: moment("finished_at"),
    /** Whether it was passed, once it is finished. */
    isPassed: boolean("is_passed"),
  },
  (t) => [
    primaryKey({ name: "trainer_runs_pkey", columns: [t.id] }),
    index("trainer_runs_staff_idx").on(t.staffId, t.createdAt),
  ],
);

export const trainerAnswers = pgTable(
  "trainer_answers",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => trainerRuns.id),
    /** Place in the run, from 1. */
    place: smallint("place").notNull(),
    verdict: enums.verdict("verdict").notNull(),
    reasons: jsonb("reasons").notNull().default([]),
    /** What the pair was, and how the answer compares. */
    kind: enums.goldKind("kind").notNull(),
    truth: jsonb("truth").notNull(),
    outcome: enums.trainerOutcome("outcome").notNull(),
    tookMs: integer("took_ms").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ name: "trainer_answers_pkey", columns: [t.runId, t.place] })],
);
