import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** Tables whose rows are only ever added; the application's role cannot change or remove them. */
const APPEND_ONLY = ["audit_events", "audit_seals", "task_policies", "payments"];

/** Number of the advisory lock that makes two starting processes migrate one after the other. */
const MIGRATION_LOCK = 7_211_036;

/**
 * Brings a database to the current schema and gives the application's role its rights. Can be repeated.
 * @param ownerUrl connection of the role that owns the tables; its database is created where it is missing
 * @param appUrl connection of the application's role, which is created with its password where it is missing
 * @param migrationsFolder folder with drizzle's journal
 */
export async function migrateDatabase(
  ownerUrl: string,
  appUrl: string,
  migrationsFolder: string,
): Promise<void> {
  await createDatabase(ownerUrl);
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await requireVersion(sql);
    await createAppRole(sql, appUrl);
    await migrate(drizzle(sql), { migrationsFolder });
    await grantRights(sql, roleOf(appUrl), "public");
    await sql.unsafe(
      `revoke update, delete, truncate on ${APPEND_ONLY.join(", ")} from ${quote(roleOf(appUrl))}`,
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Lets the application's role use every table and sequence of a schema. */
export async function grantRights(sql: postgres.Sql, role: string, schema: string): Promise<void> {
  const [name, to] = [quote(schema), quote(role)];
  await sql.unsafe(`grant usage on schema ${name} to ${to}`);
  await sql.unsafe(`grant select, insert, update, delete on all tables in schema ${name} to ${to}`);
  await sql.unsafe(`grant usage, select on all sequences in schema ${name} to ${to}`);
}

export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

async function createDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  const probe = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const missing = await probe`select 1`.then(
    () => false,
    (error: unknown) => {
      if (error instanceof postgres.PostgresError && error.code === "3D000") return true;
      throw error;
    },
  );
  await probe.end();
  if (!missing) return;
  url.pathname = "/postgres";
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  await sql.unsafe(`create database ${quote(name)}`);
  await sql.end();
}

async function requireVersion(sql: postgres.Sql): Promise<void> {
  const [row] = await sql<
    { version: number }[]
  >`select current_setting('server_version_num')::int as version`;
  if (!row || row.version < 150_000) throw new Error("PostgreSQL 15 or newer is needed.");
}

async function createAppRole(sql: postgres.Sql, appUrl: string): Promise<void> {
  const role = roleOf(appUrl);
  const password = decodeURIComponent(new URL(appUrl).password).replaceAll("'", "''");
  const [existing] = await sql<{ canBypass: boolean }[]>`
    select rolsuper or rolbypassrls as "canBypass" from pg_roles where rolname = ${role}`;
  if (existing?.canBypass) {
    throw new Error(
      `The application's role ${role} may bypass row-level security: give it an ordinary role.`,
    );
  }
  if (!existing) {
    await sql.unsafe(`create role ${quote(role)} login password '${password}'`);
    return;
  }
  await sql.unsafe(`alter role ${quote(role)} login password '${password}'`).catch((error: unknown) => {
    // A role made by the database's administrator keeps the password that it was given.
    if (!(error instanceof postgres.PostgresError && error.code === "42501")) throw error;
  });
}
