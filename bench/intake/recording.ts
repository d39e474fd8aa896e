import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Db } from "@/db/client";
import * as schema from "@/db/schema";

/** A statement as it was sent, and the rows that came back. */
export type Statement = { query: string; params: unknown[]; rows: unknown[][] };

/** Statements of one transaction, or one that stands alone. */
export type Unit = { isTransaction: boolean; statements: Statement[] };

type Client = Pick<postgres.Sql, "unsafe">;

/** A pool of one connection that writes down everything that passes through it. */
export function recordingDb(url: string): { db: Db; take: () => Unit[]; close: () => Promise<void> } {
  let units: Unit[] = [];
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const alone = (statement: Statement) => {
    units.push({ isTransaction: false, statements: [statement] });
  };
  const begin = (work: (tx: Client) => Promise<unknown>) =>
    sql.begin((tx) => {
      const unit: Unit = { isTransaction: true, statements: [] };
      units.push(unit);
      return work(tapped(tx, (statement) => unit.statements.push(statement)));
    });
  const db = drizzle(tapped(sql, alone, begin) as postgres.Sql, { schema });
  const take = () => {
    const taken = units;
    units = [];
    return taken;
  };
  return { db, take, close: () => sql.end() };
}

function tapped<Of extends Client>(
  client: Of,
  note: (statement: Statement) => void,
  begin?: (work: (tx: Client) => Promise<unknown>) => Promise<unknown>,
): Of {
  const unsafe = (query: string, params: unknown[] = [], options?: postgres.UnsafeQueryOptions) => {
    const statement: Statement = { query, params: [...params], rows: [] };
    note(statement);
    const pending = client.unsafe(query, params as string[], options);
    const { then } = pending;
    // The driver sends a query when it is awaited, so the answer is read where it passes by.
    Object.assign(pending, {
      // biome-ignore lint/suspicious/noThenProperty: a promise's own, looked over on the way.
      then: (ok?: (rows: unknown) => unknown, bad?: (error: unknown) => unknown) =>
        then.call(
          pending,
          (rows) => {
            statement.rows = Array.from(rows as Iterable<object>, (row) => Object.values(row));
            return ok ? ok(rows) : rows;
          },
          bad,
        ),
    });
    return pending;
  };
  return new Proxy(client, {
    get: (target, name) =>
      name === "unsafe" ? unsafe : name === "begin" && begin ? begin : Reflect.get(target, name),
  });
}
