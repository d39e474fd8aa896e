import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, createdAt, id, moment } from "../columns";
import type { LOGIN_CHANNELS, STUDENT_CLIENTS } from "../vocabulary";

/** Somebody who has logged in on a phone: a WeChat account, or a person of the labelled test login. Belongs to no school. */
export const studentAccounts = pgTable(
  "student_accounts",
  {
    id: id().primaryKey(),
    channel: text("channel").$type<(typeof LOGIN_CHANNELS)[number]>().notNull(),
    /** Sealed: the openid, or the name typed at the test login. */
    subject: text("subject").notNull(),
    subjectIndex: bytes("subject_index").notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique("student_accounts_subject_key").on(t.channel, t.subjectIndex)],
);

/** A logged-in phone. It holds the token, the row only its SHA-256. */
export const studentSessions = pgTable(
  "student_sessions",
  {
    tokenHash: bytes("token_hash").primaryKey(),
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => studentAccounts.id),
    client: text("client").$type<(typeof STUDENT_CLIENTS)[number]>().notNull(),
    createdAt: createdAt(),
    lastSeenAt: moment("last_seen_at").notNull().default(sql`app_now()`),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [index("student_sessions_account_idx").on(t.accountId, t.createdAt)],
);

/** A write that came with an idempotency key, and the sealed answer that a repetition is given. */
export const apiRequests = pgTable(
  "api_requests",
  {
    accountId: uuid("account_id").notNull(),
    key: text("key").notNull(),
    requestHash: bytes("request_hash").notNull(),
    /** Null while it is being worked on. */
    answer: text("answer"),
    startedAt: moment("started_at").notNull().default(sql`app_now()`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "api_requests_pkey", columns: [t.accountId, t.key] }),
    index("api_requests_age_idx").on(t.createdAt),
  ],
);

/** How often a caller did something within a window of time. */
export const rateCounts = pgTable(
  "rate_counts",
  {
    key: bytes("key").notNull(),
    windowStart: moment("window_start").notNull(),
    n: integer("n").notNull(),
  },
  (t) => [
    primaryKey({ name: "rate_counts_pkey", columns: [t.key, t.windowStart] }),
    index("rate_counts_age_idx").on(t.windowStart),
  ],
);
