import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type Db = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
export type Sql = postgres.Sql;

export type Connection = { db: Db; sql: Sql; close: () => Promise<void> };

/**
 * Opens a pool.
 * @param options.max connections in the pool
 * @param options.name shown in pg_stat_activity
 * @param options.statementMs after which the server gives up a statement; never where left out
 */
export function connect(
  url: string,
  options: { max: number; name: string; statementMs?: number },
): Connection {
  const sql = postgres(url, {
    max: options.max,
    connection: { application_name: options.name, statement_timeout: options.statementMs ?? 0 },
    onnotice: () => {},
    idle_timeout: 60,
  });
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
