import { bigint, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, schoolId } from "../columns";
import { objectPurpose, objectState } from "./enums";
import { schools } from "./schools";
import { tasks } from "./tasks";

/** One stored file. The row is written before the bytes (`pending`) and flipped once they are durable. */
export const objects = pgTable(
  "objects",
  {
    schoolId: schoolId().references(() => schools.id),
    id: id(),
    taskId: uuid("task_id").notNull(),
    purpose: objectPurpose("purpose").notNull(),
    state: objectState("state").notNull().default("pending"),
    key: text("key").notNull(),
    contentType: text("content_type").notNull(),
    size: bigint("size", { mode: "number" }).notNull().default(0),
    sha256: text("sha256").notNull().default(""),
    /** Of the same bytes; what stands in the headers of an archive. */
    crc32: bigint("crc32", { mode: "number" }).notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "objects_pkey", columns: [t.schoolId, t.id] }),
    unique("objects_key_key").on(t.schoolId, t.key),
    index("objects_sha256_idx").on(t.schoolId, t.taskId, t.sha256),
    index("objects_pending_idx").on(t.schoolId, t.state, t.createdAt),
    foreignKey({
      name: "objects_task_fkey",
      columns: [t.schoolId, t.taskId],
      foreignColumns: [tasks.schoolId, tasks.id],
    }),
  ],
);
