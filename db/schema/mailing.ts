import { sql } from "drizzle-orm";
import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment, schoolId } from "../columns";
import type { MAILING_WAYS } from "../vocabulary";
import { enrollments } from "./roster";

/** Where a student wants the prints to go. It is shown to the account that wrote it, and to nobody after it. */
export const mailingAddresses = pgTable(
  "mailing_addresses",
  {
    schoolId: schoolId(),
    enrollmentId: uuid("enrollment_id").notNull(),
    taskId: uuid("task_id").notNull(),
    accountId: uuid("account_id").notNull(),
    way: text("way").$type<(typeof MAILING_WAYS)[number]>().notNull(),
    /** Sealed: recipient, phone number and address as JSON; null where it is fetched at the school. */
    address: text("address"),
    updatedAt: moment("updated_at").notNull().default(sql`app_now()`),
    /** From then on it stays as it is. */
    packedAt: moment("packed_at"),
  },
  (t) => [
    primaryKey({ name: "mailing_addresses_pkey", columns: [t.schoolId, t.enrollmentId] }),
    foreignKey({
      name: "mailing_addresses_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }).onDelete("cascade"),
  ],
);
