import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Db, Tx } from "./client";

const dialect = new PgDialect();

/**
 * Runs a statement of which only the values change. Prepared, it is parsed and planned once per connection, and goes
 * to the server in one round trip where others take two. For what is looked up by key: the plan is the same for a
 * task of ten students and one of a hundred thousand.
 */
export async function executePrepared<Row extends Record<string, unknown>>(
  tx: Db | Tx,
  statement: SQL,
): Promise<Row[]> {
  // The driver names statements itself; any name here asks it to prepare.
  const query = tx._.session.prepareQuery(dialect.sqlToQuery(statement), undefined, "prepared", false);
  return (await query.execute()) as Row[];
}

/** The same for a query of the builder. */
export function runPrepared<Result>(query: {
  prepare: (name: string) => { execute: () => Promise<Result> };
}): Promise<Result> {
  return query.prepare("prepared").execute();
}
