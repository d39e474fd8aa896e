import { is, sql } from "drizzle-orm";
import { PostgresJsSession } from "drizzle-orm/postgres-js";
import PgBoss from "pg-boss";
import type postgres from "postgres";
import type { Db, Tx } from "@/db/client";
import { executePrepared } from "@/db/prepared";

/** Where pg-boss keeps its tables. */
export const BOSS_SCHEMA = "pgboss";

/** Channel of the NOTIFY that wakes a worker as soon as the transaction with the job commits. */
export const WAKE_CHANNEL = "qc_jobs";

/** Runs pg-boss's statements on a connection of ours. Shapes are what postgres.js and pg disagree about. */
export function bossDb(client: postgres.ISql): PgBoss.Db {
  return {
    async executeSql(text, values) {
      if (!values || values.length === 0) return { rows: lastRows(await client.unsafe(text)) };
      return { rows: [...(await client.unsafe(text, values.map(toParameter), { prepare: true }))] };
    },
  };
}

function toParameter(value: unknown): postgres.ParameterOrJSON<never> {
  if (value === undefined) return null;
  const isPlain = value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return (isPlain ? JSON.stringify(value) : value) as postgres.ParameterOrJSON<never>;
}

/** Several statements in one text give a list of results; pg-boss looks at the rows of the last. */
function lastRows(result: unknown): unknown[] {
  const list = result as unknown[];
  const last = list.at(-1);
  return Array.isArray(last) ? [...last] : [...list];
}

let sender: PgBoss | undefined;

/** A boss that only builds statements; each call brings its own connection. */
export function bossSender(): PgBoss {
  const refuse: PgBoss.Db = {
    executeSql: () => Promise.reject(new Error("enqueue needs the business transaction")),
  };
  sender ??= new PgBoss({
    schema: BOSS_SCHEMA,
    db: refuse,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  return sender;
}

/** The postgres.js handle inside a drizzle transaction. */
export function clientOf(tx: Tx | Db): postgres.ISql {
  const { session } = tx._;
  if (!is(session, PostgresJsSession)) throw new Error("the transaction is not one of postgres.js");
  return session.client;
}

export function wake(tx: Tx, name: string) {
  return executePrepared(tx, sql`select pg_notify(${WAKE_CHANNEL}, ${name})`);
}
