import { sql } from "drizzle-orm";
import { boolean, foreignKey, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment, schoolId } from "../columns";
import { staff } from "./platform";

/**
 * A list as somebody likes to see it, under a name: filters, order, columns, as its address has them. Views of lists
 * over all schools belong to the platform's own school id.
 */
export const savedViews = pgTable(
  "saved_views",
  {
    schoolId: schoolId(),
    id: id(),
    list: text("list").notNull(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => staff.id),
    name: text("name").notNull(),
    query: text("query").notNull(),
    isShared: boolean("is_shared").notNull(),
    createdAt: createdAt(),
    updatedAt: moment("updated_at").notNull().default(sql`app_now()`),
  },
  (t) => [
    primaryKey({ name: "saved_views_pkey", columns: [t.schoolId, t.id] }),
    unique("saved_views_name_key").on(t.schoolId, t.list, t.ownerId, t.name),
  ],
);

/** The view that a person's list opens with. */
export const viewDefaults = pgTable(
  "view_defaults",
  {
    schoolId: schoolId(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    list: text("list").notNull(),
    viewId: uuid("view_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "view_defaults_pkey", columns: [t.schoolId, t.staffId, t.list] }),
    foreignKey({
      name: "view_defaults_view_fkey",
      columns: [t.schoolId, t.viewId],
      foreignColumns: [savedViews.schoolId, savedViews.id],
    }).onDelete("cascade"),
  ],
);
