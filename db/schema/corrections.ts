import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, schoolId } from "../columns";
import * as enums from "./enums";
import { enrollments } from "./roster";

/**
 * A correction of what is known of a student once a photo was approved: sealed old and new values, why and by whom, and
 * how far the photo had gone by then.
 */
export const corrections = pgTable(
  "corrections",
  {
    schoolId: schoolId(),
    id: id(),
    enrollmentId: uuid("enrollment_id").notNull(),
    changes: text("changes").notNull(),
    reason: text("reason").notNull(),
    delivery: enums.deliveryState("delivery").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "corrections_pkey", columns: [t.schoolId, t.id] }),
    index("corrections_enrollment_idx").on(t.schoolId, t.enrollmentId, t.createdAt),
    foreignKey({
      name: "corrections_enrollment_fkey",
      columns: [t.schoolId, t.enrollmentId],
      foreignColumns: [enrollments.schoolId, enrollments.id],
    }),
  ],
);
