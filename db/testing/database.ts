import { type SQL, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll } from "vitest";
import { type Connection, connect, type Db, type Sql } from "@/db/client";
import { inSchoolScope, type SchoolScope } from "@/db/scope";

/** The test file's own database as web and worker see it. Closed after the file. */
export function openDatabase(): Connection {
  const connection = connect(process.env.DATABASE_URL ?? "", { max: 8, name: "test" });
  afterAll(() => connection.close());
  return connection;
}

/** The same database as its owner, who is a superuser: for the catalogue and for what an intruder could do. */
export function openAsOwner(): Sql {
  const owner = postgres(process.env.QC_OWNER_URL ?? "", { max: 2, onnotice: () => {} });
  afterAll(() => owner.end());
  return owner;
}

/** Rows of a statement under row-level security. */
export function rowsIn<Row extends Record<string, unknown>>(
  db: Db,
  scope: SchoolScope,
  statement: SQL,
): Promise<Row[]> {
  return inSchoolScope(db, scope, 0, async (tx) => [...(await tx.execute(statement))] as Row[]);
}

/** What an audit log says of one object, oldest first. */
export async function auditOf(db: Db, entityId: string): Promise<string[]> {
  const rows = await rowsIn<{ action: string }>(
    db,
    "all",
    sql`select action from audit_events where entity_id = ${entityId} order by id`,
  );
  return rows.map((row) => row.action);
}
