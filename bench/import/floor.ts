import postgres from "postgres";
import { openXlsx } from "@/lib/roster/file/xlsx/archive";
import { xlsxRows } from "@/lib/roster/file/xlsx/rows";

/** Tables that an import fills, parents first. */
const TABLES = ["students", "student_name_grams", "enrollments"] as const;

/**
 * The least that an import of this file could cost: one read of it by the same reader, and COPY as the owner of
 * what the import wrote into empty clones of its tables with all indexes and foreign keys, in milliseconds.
 */
export async function floor(ownerUrl: string, file: Buffer): Promise<{ readMs: number; copyMs: number }> {
  let started = performance.now();
  const archive = await openXlsx(file);
  for await (const row of xlsxRows(archive, archive.sheets[0]?.part ?? "")) void row.cells;
  const readMs = performance.now() - started;

  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select set_config('app.scope', '*', false)`;
    const [{ folder = "" } = {}] = await sql<
      { folder: string }[]
    >`select current_setting('data_directory') as folder`;
    const loads: string[] = [];
    for (const table of TABLES) {
      const columns = await plainColumns(sql, table);
      await sql.unsafe(`copy (select ${columns} from ${table}) to '${folder}/floor_${table}.copy'`);
      await clone(sql, table);
      loads.push(`copy floor_${table} (${columns}) from '${folder}/floor_${table}.copy'`);
    }
    started = performance.now();
    for (const load of loads) await sql.unsafe(load);
    return { readMs, copyMs: performance.now() - started };
  } finally {
    for (const table of [...TABLES].reverse())
      await sql.unsafe(`drop table if exists floor_${table} cascade`);
    await sql.end();
  }
}

async function plainColumns(sql: postgres.Sql, table: string): Promise<string> {
  const rows = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
  return rows.map(({ name }) => `"${name}"`).join(", ");
}

async function clone(sql: postgres.Sql, table: string): Promise<void> {
  await sql.unsafe(`create table floor_${table} (like ${table} including all)`);
  const keys = await sql<{ definition: string }[]>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = ${table}::regclass and contype = 'f'`;
  for (const { definition } of keys) {
    const among = TABLES.reduce(
      (text, name) => text.replace(`REFERENCES ${name}(`, `REFERENCES floor_${name}(`),
      definition,
    );
    await sql.unsafe(`alter table floor_${table} add ${among}`);
  }
}
