import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, schoolId } from "../columns";

/** The school of audit rows that belong to no school (staff, sign-in, school list). */
export const PLATFORM_SCHOOL_ID = "00000000-0000-0000-0000-000000000000";

/** What was done, by whom, to what. Written in the transaction of the change; never updated or deleted. */
export const auditEvents = pgTable(
  "audit_events",
  {
    schoolId: schoolId(),
    id: id(),
    xid: bigint("xid", { mode: "bigint" }).notNull().default(sql`(pg_current_xact_id()::text)::bigint`),
    actorType: text("actor_type").notNull(),
    actorId: uuid("actor_id"),
    actorName: text("actor_name").notNull(),
    action: text("action").notNull(),
    entityType: text("entity_type").notNull(),
    entityId: text("entity_id").notNull(),
    taskId: uuid("task_id"),
    detail: jsonb("detail").notNull().default({}),
    requestId: text("request_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "audit_events_pkey", columns: [t.schoolId, t.id] }),
    index("audit_events_entity_idx").on(t.schoolId, t.entityId, t.createdAt),
    index("audit_events_time_idx").on(t.schoolId, t.createdAt, t.id),
    index("audit_events_xid_idx").on(t.xid, t.id),
  ],
);
