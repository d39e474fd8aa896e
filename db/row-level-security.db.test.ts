import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, it } from "vitest";
import * as schema from "./schema";
import { openAsOwner, openDatabase } from "./testing/database";
import { schoolWithEverything } from "./testing/every-table";

const owner = openAsOwner();
const connection = openDatabase();
const { sql: app } = connection;

/** Tables of no school. A new one has to be named here, with the reason why nobody's data can leak by it. */
const PLATFORM_TABLES = [
  "api_requests", // sealed answers, found by account and key
  "audit_seals", // hashes over audit rows
  "calendar_days", // public holidays
  "installation", // facts about the whole installation
  "rate_counts", // keyed hashes of callers
  "review_settings", // how a reviewer likes the workbench
  "search_terms", // sealed, found by an unguessable token of its own person
  "sign_in_attempts", // keyed hashes of logins
  "staff", // people who sign in
  "staff_roles", // read at sign-in, before there is a scope; its school is part of the grant
  "staff_sessions", // hashes of session tokens
  "student_accounts", // whose openid is sealed; what they may see hangs on associations
  "student_sessions", // hashes of session tokens
  "trainer_answers", // what a reviewer said of synthetic pictures
  "trainer_runs", // when a reviewer went through them
];

/** The tenant itself: its own id is the school. */
const SCHOOLS = "schools";

const tables: string[] = Object.values(schema)
  .filter((exported) => is(exported, PgTable))
  .map((table) => getTableName(table));

const tenantTables = tables.filter((table) => !PLATFORM_TABLES.includes(table) && table !== SCHOOLS);

type Key = { table: string; name: string; kind: string; columns: string[] };

/** Primary keys, unique constraints, unique indexes and foreign keys with their columns in order. */
async function keysOf(): Promise<Key[]> {
  return owner<Key[]>`
    select c.relname as table, i.relname as name, 'unique' as kind,
      array(select a.attname::text from unnest(x.indkey) with ordinality k(n, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by k.at) as columns
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    where x.indisunique and c.relnamespace = 'public'::regnamespace
    union all
    select c.relname, f.conname, 'foreign',
      array(select a.attname::text from unnest(f.conkey) with ordinality k(n, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by k.at)
    from pg_constraint f join pg_class c on c.oid = f.conrelid
    where f.contype = 'f' and c.relnamespace = 'public'::regnamespace
      and f.confrelid <> all (${PLATFORM_TABLES}::text[]::regclass[])`;
}

describe("the catalogue", () => {
  it("knows no table that is neither a school's nor on the list of the platform's", async () => {
    const found = await owner<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`;
    expect(found.map(({ name }) => name).sort()).toEqual(
      [...PLATFORM_TABLES, ...tenantTables, SCHOOLS].sort(),
    );
  });

  it("gives every table of a school the column school_id, and it is never empty", async () => {
    const found = await owner<{ name: string }[]>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'school_id' and is_nullable = 'NO'`;
    expect(found.map(({ name }) => name).sort()).toEqual([...tenantTables].sort());
  });

  it("enables and forces row-level security on every table of a school, for reading and writing", async () => {
    const found = await owner<{ name: string }[]>`
      select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid
      where c.relrowsecurity and c.relforcerowsecurity and p.polcmd = '*' and p.polpermissive
        and p.polqual is not null and p.polwithcheck is not null and p.polroles = '{0}'`;
    expect(found.map(({ name }) => name).sort()).toEqual([...tenantTables, SCHOOLS].sort());
  });

  it("starts every primary, unique and foreign key of a school's table with the school", async () => {
    const keys = (await keysOf()).filter(({ table }) => tenantTables.includes(table));
    expect(keys.length).toBeGreaterThan(tenantTables.length);
    expect(keys.filter(({ columns }) => columns[0] !== "school_id")).toEqual([]);
  });
});

describe("the application's role", () => {
  it("owns nothing and cannot step around row-level security", async () => {
    const [role] = await owner`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (select count(*)::int from pg_class where relowner = r.oid) as tables,
        (select count(*)::int from pg_proc where proowner = r.oid) as functions,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname = 'qingcong_app'`;
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      tables: 0,
      functions: 0,
      memberships: 0,
    });
    expect(await owner`select current_user = 'qingcong_app' as same`).toEqual([{ same: false }]);
    expect(await app`select current_user::text as user`).toEqual([{ user: "qingcong_app" }]);
  });

  it.each(["audit_events", "audit_seals", "task_policies", "payments"])(
    "may not change or remove rows of %s",
    async (table) => {
      const [rights] = await owner`
      select has_table_privilege('qingcong_app', ${table}, 'insert') as insert,
        has_table_privilege('qingcong_app', ${table}, 'update') as update,
        has_table_privilege('qingcong_app', ${table}, 'delete') as delete,
        has_table_privilege('qingcong_app', ${table}, 'truncate') as truncate`;
      expect(rights).toEqual({ insert: true, update: false, delete: false, truncate: false });
    },
  );

  it.each(["audit_events", "audit_seals", "task_policies", "payments"])(
    "shares that with the owner, for %s",
    async (table) => {
      const scoped = (statement: string) =>
        owner.begin(async (tx) => {
          await tx`select set_config('app.scope', '*', true)`;
          await tx.unsafe(statement);
        });
      await expect(scoped(`delete from ${table}`)).rejects.toThrow("append-only");
      await expect(scoped(`truncate ${table} cascade`)).rejects.toThrow("append-only");
    },
  );
});

describe("one school and another", () => {
  let [mine, theirs] = ["", ""];

  beforeAll(async () => {
    mine = (await schoolWithEverything(connection)).school.id;
    theirs = (await schoolWithEverything(connection)).school.id;
  }, 120_000);

  const column = (table: string) => (table === SCHOOLS ? "id" : "school_id");
  const everyTable = [...tenantTables, SCHOOLS];

  /** Runs a statement as the application with the scope of the first school. */
  function inMySchool(statement: string, values: string[] = []) {
    return app.begin(async (tx) => {
      await tx`select set_config('app.scope', ${mine}, true)`;
      return tx.unsafe(statement, values);
    });
  }

  it.each(everyTable)("reading %s without a scope is an error, not an empty answer", async (table) => {
    await expect(app.unsafe(`select * from ${table}`)).rejects.toThrow("no school scope");
    const afterScope = app.begin(async (tx) => {
      // What a pooled connection has after the scope of an earlier transaction: the empty text, not nothing.
      await tx`select set_config('app.scope', '', true)`;
      return tx.unsafe(`select * from ${table}`);
    });
    await expect(afterScope).rejects.toThrow("no school scope");
  });

  it.each(everyTable)("a school's scope shows its own rows of %s and nobody else's", async (table) => {
    const [found] = await inMySchool(
      `select count(*) filter (where ${column(table)} = $1)::int as mine,
      count(*) filter (where ${column(table)} <> $1)::int as others from ${table}`,
      [mine],
    );
    expect(found).toEqual({ mine: expect.any(Number), others: 0 });
    expect(found?.mine).toBeGreaterThan(0);
    const [their] = await owner.unsafe(
      `select count(*)::int as n from ${table} where ${column(table)} = $1`,
      [theirs],
    );
    expect(their?.n).toBeGreaterThan(0);
  });

  it.each(everyTable)("a school's scope cannot add a row of another school to %s", async (table) => {
    const columns = await owner<{ name: string }[]>`
      select attname as name from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and attgenerated = '' and not attisdropped`;
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    const [row] = await owner.unsafe(
      `select to_jsonb(t)::text as row from ${table} t where ${column(table)} = $1 limit 1`,
      [theirs],
    );
    const insert = inMySchool(
      `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1::text::jsonb)`,
      [String(row?.row)],
    );
    await expect(insert).rejects.toThrow(`row-level security policy for table "${table}"`);
  });

  it.each(everyTable)(
    "a school's scope cannot change, move or remove another school's rows of %s",
    async (table) => {
      const of = column(table);
      const refused = /row-level security|append-only|sealed batch|permission denied/;
      const count = (result: { count: number }) => result.count;
      const changed = inMySchool(`update ${table} set ${of} = ${of} where ${of} = $1`, [theirs]).then(
        count,
        String,
      );
      expect(await changed).toSatisfy((found) => found === 0 || refused.test(String(found)));
      const removed = inMySchool(`delete from ${table} where ${of} = $1`, [theirs]).then(count, String);
      expect(await removed).toSatisfy((found) => found === 0 || refused.test(String(found)));
      await expect(inMySchool(`update ${table} set ${of} = $1`, [theirs])).rejects.toThrow(refused);
    },
  );

  it("a foreign key cannot reach across schools", async () => {
    const [student] = await owner`select id from students where school_id = ${theirs} limit 1`;
    const stolen = inMySchool(
      `update enrollments set student_id = $1 where id = (select min(id::text)::uuid from enrollments)`,
      [String(student?.id)],
    );
    await expect(stolen).rejects.toThrow("enrollments_student_fkey");
  });
});
