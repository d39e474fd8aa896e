import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment, schoolId } from "../columns";
import * as enums from "./enums";
import { enrollments } from "./roster";
import { tasks } from "./tasks";

/** What a student is to pay, has paid, or got back. `no` is the out_trade_no that the platform knows it by. */
export const orders = pgTable(
  "orders",
  {
    schoolId: schoolId(),
    id: id(),
    no: text("no").notNull(),
    taskId: uuid("task_id").notNull(),
    enrollmentId: uuid("enrollment_id").notNull(),
    /** The student's account that ordered; null where staff took the money. */
    accountId: uuid("account_id"),
    kind: enums.orderKind("kind").notNull(),
    amountFen: integer("amount_fen").notNull(),
    state: enums.orderState("state").notNull().default("open"),
    channel: enums.payChannel("channel").notNull(),
    prepayId: text("prepay_id"),
    expiresAt: moment("expires_at"),
    paidAt: moment("paid_at"),
    closedAt: moment("closed_at"),
    /** True where the enrollment counts as paid because of this order. */
    settlesFee: boolean("settles_fee").notNull().default(false),
    /** Times that the platform was asked about it, and when it is asked again. */
    checks: integer("checks").notNull().default(0),
    nextCheckAt: moment("next_check_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "orders_pkey", columns: [t.schoolId, t.id] }),
    unique("orders_no_key").on(t.schoolId, t.no),
    index("orders_by_no_idx").on(t.no),
    index("orders_enrollment_idx").on(t.schoolId, t.enrollmentId),
    index("orders_task_idx").on(t.schoolId, t.taskId, t.createdAt),
    index("orders_newest_idx").on(t.createdAt, t.id),
    index("orders_due_idx").on(t.nextCheckAt).where(sql`next_check_at is not null`),
    foreignKey({
      name: "orders_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
    foreignKey({
      name: "orders_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);

/** Notices of the platform that were taken in, each once. */
export const paymentEvents = pgTable(
  "payment_events",
  {
    schoolId: schoolId(),
    id: text("id").notNull(),
    type: text("type").notNull(),
    orderId: uuid("order_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "payment_events_pkey", columns: [t.schoolId, t.id] }),
    foreignKey({
      name: "payment_events_order_fkey",
      columns: [t.schoolId, t.orderId],
      foreignColumns: [orders.schoolId, orders.id],
    }),
  ],
);

/** Money on its way back. `no` is the out_refund_no, made before the first call and used again in every repeat. */
export const refunds = pgTable(
  "refunds",
  {
    schoolId: schoolId(),
    id: id(),
    no: text("no").notNull(),
    orderId: uuid("order_id").notNull(),
    amountFen: integer("amount_fen").notNull(),
    state: enums.refundState("state").notNull().default("requested"),
    cause: enums.refundCause("cause").notNull(),
    reason: text("reason").notNull(),
    requestedBy: uuid("requested_by"),
    decidedBy: uuid("decided_by"),
    decidedAt: moment("decided_at"),
    decisionNote: text("decision_note").notNull().default(""),
    /** The platform's number of it, and what it answered last where it refused. */
    platformNo: text("platform_no"),
    problem: text("problem"),
    finishedAt: moment("finished_at"),
    checks: integer("checks").notNull().default(0),
    nextCheckAt: moment("next_check_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "refunds_pkey", columns: [t.schoolId, t.id] }),
    unique("refunds_no_key").on(t.schoolId, t.no),
    index("refunds_by_no_idx").on(t.no),
    index("refunds_order_idx").on(t.schoolId, t.orderId),
    index("refunds_newest_idx").on(t.createdAt, t.id),
    index("refunds_due_idx").on(t.nextCheckAt).where(sql`next_check_at is not null`),
    foreignKey({
      name: "refunds_order_fkey",
      columns: [t.schoolId, t.orderId],
      foreignColumns: [orders.schoolId, orders.id],
    }),
  ],
);

/** The ledger: every fen that came or went, once. Never changed; what was wrong gets a row the other way. */
export const payments = pgTable(
  "payments",
  {
    schoolId: schoolId(),
    id: id(),
    orderId: uuid("order_id").notNull(),
    refundId: uuid("refund_id"),
    direction: enums.moneyDirection("direction").notNull(),
    amountFen: integer("amount_fen").notNull(),
    channel: enums.payChannel("channel").notNull(),
    transactionId: text("transaction_id").notNull(),
    happenedAt: moment("happened_at").notNull(),
    recordedBy: uuid("recorded_by"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "payments_pkey", columns: [t.schoolId, t.id] }),
    unique("payments_transaction_key").on(t.schoolId, t.transactionId),
    uniqueIndex("payments_credit_key").on(t.schoolId, t.orderId).where(sql`refund_id is null`),
    uniqueIndex("payments_refund_key").on(t.schoolId, t.refundId).where(sql`refund_id is not null`),
    index("payments_order_idx").on(t.schoolId, t.orderId),
    index("payments_happened_idx").on(t.happenedAt),
    foreignKey({
      name: "payments_order_fkey",
      columns: [t.schoolId, t.orderId],
      foreignColumns: [orders.schoolId, orders.id],
    }),
    foreignKey({
      name: "payments_refund_fkey",
      columns: [t.schoolId, t.refundId],
      foreignColumns: [refunds.schoolId, refunds.id],
    }),
  ],
);

/** A day of the platform's bill that was compared; what belongs to no school of ours lies with the platform. */
export const billDays = pgTable(
  "bill_days",
  {
    schoolId: schoolId(),
    day: date("day", { mode: "string" }).notNull(),
    comparedAt: moment("compared_at").notNull(),
  },
  (t) => [primaryKey({ name: "bill_days_pkey", columns: [t.schoolId, t.day] })],
);

/** One movement of a day, as our ledger and the bill have it. */
export const billRows = pgTable(
  "bill_rows",
  {
    schoolId: schoolId(),
    day: date("day", { mode: "string" }).notNull(),
    kind: enums.billKind("kind").notNull(),
    /** The order's number; of a refund the refund's. */
    no: text("no").notNull(),
    orderNo: text("order_no").notNull(),
    outcome: enums.billOutcome("outcome").notNull(),
    oursFen: integer("ours_fen"),
    theirsFen: integer("theirs_fen"),
    settledBy: uuid("settled_by"),
    settledAt: moment("settled_at"),
    note: text("note").notNull().default(""),
  },
  (t) => [primaryKey({ name: "bill_rows_pkey", columns: [t.schoolId, t.day, t.kind, t.no] })],
);
