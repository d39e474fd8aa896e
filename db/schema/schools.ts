import { boolean, date, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id } from "../columns";

export type Contact = {
  label: string;
  phone?: string;
  hours?: string;
  qq?: string;
  remark?: string;
  url?: string;
};

/** A tenant. Its id is the `school_id` of every other tenant table. */
export const schools = pgTable(
  "schools",
  {
    id: id().primaryKey(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    /** The name in pinyin, a space between syllables, and their initials; kept with the name, for search. */
    pinyin: text("pinyin").notNull(),
    initials: text("initials").notNull(),
    isSigned: boolean("is_signed").notNull().default(true),
    contractFrom: date("contract_from", { mode: "string" }).notNull(),
    contractTo: date("contract_to", { mode: "string" }).notNull(),
    priceMinFen: integer("price_min_fen").notNull(),
    priceMaxFen: integer("price_max_fen").notNull(),
    contacts: jsonb("contacts").$type<Contact[]>().notNull().default([]),
    createdAt: createdAt(),
  },
  (t) => [unique("schools_code_key").on(t.code)],
);
