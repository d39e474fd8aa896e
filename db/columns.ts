import { sql } from "drizzle-orm";
import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Raw bytes; postgres.js hands them over as a Buffer. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A time-ordered identifier (UUIDv7), made by the database. */
export const id = () => uuid("id").notNull().default(sql`app_uuid_v7()`);

export const schoolId = () => uuid("school_id").notNull();

/** A moment; the database's one clock is `app_now()`, which tests and benches can move. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => moment("created_at").notNull().default(sql`app_now()`);
