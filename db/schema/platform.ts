import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, createdAt, id, moment } from "../columns";
import { occasion, role } from "./enums";

/** A person who signs in to the console. */
export const staff = pgTable(
  "staff",
  {
    id: id().primaryKey(),
    login: text("login").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    isActive: boolean("is_active").notNull().default(true),
    locale: text("locale").notNull().default("zh-CN"),
    createdAt: createdAt(),
  },
  (t) => [unique("staff_login_key").on(t.login)],
);

/** One role of a person with its scope; a null school means all schools, a null task or college no narrowing. */
export const staffRoles = pgTable(
  "staff_roles",
  {
    id: id().primaryKey(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    role: role("role").notNull(),
    schoolId: uuid("school_id"),
    taskId: uuid("task_id"),
    college: text("college"),
    grantedBy: uuid("granted_by"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("staff_roles_once_key").on(t.staffId, t.role, t.schoolId, t.taskId, t.college).nullsNotDistinct(),
    index("staff_roles_school_idx").on(t.schoolId),
    check(
      "staff_roles_narrow_within_school",
      sql`${t.schoolId} is not null or (${t.taskId} is null and ${t.college} is null)`,
    ),
  ],
);

/** A signed-in browser. The cookie holds the token, the row only its SHA-256. */
export const staffSessions = pgTable(
  "staff_sessions",
  {
    tokenHash: bytes("token_hash").primaryKey(),
    id: id(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    userAgent: text("user_agent").notNull(),
    createdAt: createdAt(),
    lastSeenAt: moment("last_seen_at").notNull().default(sql`app_now()`),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [index("staff_sessions_staff_idx").on(t.staffId, t.createdAt)],
);

/** Failed sign-ins per key (account or network); counted before the password is looked at. */
export const signInAttempts = pgTable("sign_in_attempts", {
  key: bytes("key").primaryKey(),
  failures: integer("failures").notNull().default(0),
  blockedUntil: moment("blocked_until"),
  lastAt: moment("last_at").notNull().default(sql`app_now()`),
});

/** A day that is worked, or not, otherwise than its weekday says: public holidays, and weekends worked in their place. */
export const calendarDays = pgTable("calendar_days", {
  day: date("day").primaryKey(),
  isWorking: boolean("is_working").notNull(),
  occasion: occasion("occasion").notNull(),
  /** What it is, where it is none of the public holidays. */
  note: text("note").notNull().default(""),
});

/** A signed statement over a range of audit rows; the chain of seals makes a cut or an edit visible. */
export const auditSeals = pgTable("audit_seals", {
  n: integer("n").primaryKey(),
  fromXid: bigint("from_xid", { mode: "bigint" }).notNull(),
  toXid: bigint("to_xid", { mode: "bigint" }).notNull(),
  rowCount: integer("row_count").notNull(),
  rowsHash: text("rows_hash").notNull(),
  previousHash: text("previous_hash").notNull(),
  hash: text("hash").notNull(),
  signature: text("signature").notNull(),
  createdAt: createdAt(),
});

/** Facts about this installation, such as "demo data has been loaded". */
export const installation = pgTable(
  "installation",
  { key: text("key").notNull(), value: jsonb("value").notNull(), createdAt: createdAt() },
  (t) => [primaryKey({ name: "installation_pkey", columns: [t.key] })],
);

/** What a person typed into a search box, sealed; the address bar carries only the token. */
export const searchTerms = pgTable(
  "search_terms",
  {
    token: text("token").notNull(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    term: text("term").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ name: "search_terms_pkey", columns: [t.token] })],
);
