import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { newSchool, type School } from "@/db/testing/collection";
import { openAsOwner, openDatabase, rowsIn } from "@/db/testing/database";
import { systemCtx } from "@/lib/auth/ctx";
import { sealAudit, verifyAudit } from "./mutations";
import { recordAudit } from "./record";
import { makeSeal, type Seal } from "./seal";
import { keepSealCopy, readSealCopies } from "./seal-copies";

const connection = openDatabase();
const owner = openAsOwner();
const machine = systemCtx(connection.db, "audit.seal", "all");
let school: School;

/** Writes so many events of one school, each in a transaction of its own. */
async function write(events: number): Promise<void> {
  for (let no = 0; no < events; no++) {
    await inSchoolScope(connection.db, [school.id], 0, (tx) =>
      recordAudit(tx, machine, {
        schoolId: school.id,
        action: "task.create",
        entityType: "task",
        entityId: `task-${no}`,
        detail: { no, b: 1, a: "ü" },
      }),
    );
  }
}

/** Seals until every row is covered: other databases of this server may hold the horizon back for a moment. */
async function sealAll(): Promise<Seal[]> {
  const seals: Seal[] = [];
  await expect
    .poll(async () => {
      const seal = await sealAudit(machine);
      if (seal) seals.push(seal);
      return unsealed();
    })
    .toBe(0);
  return seals;
}

async function unsealed(): Promise<number | undefined> {
  const [row] = await rowsIn<{ n: number }>(
    connection.db,
    "all",
    sql`select count(*)::int as n from audit_events
      where xid >= coalesce((select max(to_xid) from audit_seals), 0)`,
  );
  return row?.n;
}

/** What somebody with the database's highest rights could do: triggers and rules out of the way. */
async function tamper(statement: string, values: (string | number)[] = []): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const { count } = await tx.unsafe(statement, values);
    expect(count).toBeGreaterThan(0);
  });
}

describe("the audit log", () => {
  let seals: Seal[];

  beforeEach(async () => {
    await tamper("with s as (delete from audit_seals) delete from audit_events").catch(() => {});
    school = await newSchool(connection);
    seals = [];
    for (let round = 0; round < 3; round++) {
      await write(3);
      seals.push(...(await sealAll()));
    }
  });

  const breaks = () => verifyAudit(machine, seals);

  it("untouched has no break, also after more was written and sealed", async () => {
    expect(seals.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(10);
    expect(await breaks()).toEqual([]);
    await write(2);
    expect(await breaks()).toEqual([]);
    seals.push(...(await sealAll()));
    expect(await breaks()).toEqual([]);
    expect(await sealAudit(machine)).toBeNull();
  });

  const [first, second] = ["(select n from audit_seals order by n limit 1)", "2"];
  const rowOf = (n: string) => `(select id from audit_events e join audit_seals s
    on e.xid >= s.from_xid and e.xid < s.to_xid where s.n = ${n} order by e.id limit 1)`;

  it.each([
    ["who did it", `update audit_events set actor_name = 'somebody else' where id = ${rowOf(second)}`],
    ["what was done", `update audit_events set action = 'task.setStatus' where id = ${rowOf(second)}`],
    [
      "when",
      `update audit_events set created_at = created_at - interval '1 day' where id = ${rowOf(second)}`,
    ],
    ["a detail", `update audit_events set detail = detail || '{"no": 99}' where id = ${rowOf(second)}`],
    ["the school", `update audit_events set school_id = app_uuid_v7() where id = ${rowOf(second)}`],
    ["a row away", `delete from audit_events where id = ${rowOf(second)}`],
    [
      "a row into the past",
      `insert into audit_events (school_id, xid, actor_type, actor_name, action, entity_type, entity_id, request_id)
        select school_id, xid, actor_type, 'forger', action, entity_type, 'x', request_id from audit_events
        where id = ${rowOf(second)}`,
    ],
  ])("changed in %s is found at its seal", async (_, statement) => {
    await tamper(statement);
    expect(await breaks()).toEqual([{ n: 2, kind: "rows" }]);
  });

  it("with its end cut off, rows and seals, is found by the copies kept outside", async () => {
    const last = seals.at(-1);
    await tamper(`delete from audit_events where xid >= (select from_xid from audit_seals where n = $1)`, [
      last?.n ?? 0,
    ]);
    expect(await breaks()).toEqual([{ n: last?.n, kind: "rows" }]);
    await tamper("delete from audit_seals where n = $1", [last?.n ?? 0]);
    expect(await breaks()).toEqual([{ n: last?.n, kind: "missingSeal" }]);
  });

  it("with its beginning cut off is found without any copy", async () => {
    await tamper(`delete from audit_events where id in (select e.id from audit_events e join audit_seals s
      on e.xid >= s.from_xid and e.xid < s.to_xid where s.n = ${first})`);
    await tamper("delete from audit_seals where n = 1");
    expect(await verifyAudit(machine, [])).toContainEqual({ n: 2, kind: "chain" });
  });

  it("with a seal made to fit an edit is found by its signature", async () => {
    await tamper("update audit_seals set rows_hash = repeat('0', 64) where n = 2");
    expect(await verifyAudit(machine, [])).toEqual([
      { n: 2, kind: "signature" },
      { n: 2, kind: "rows" },
    ]);
  });

  it("sealed anew with the stolen key differs from the copies", async () => {
    const last = seals.at(-1);
    if (!last) throw new Error("there is a seal");
    const { hash, signature } = makeSeal({ ...last, rowCount: last.rowCount + 1 });
    await tamper("update audit_seals set row_count = row_count + 1, hash = $1, signature = $2 where n = $3", [
      hash,
      signature,
      last.n,
    ]);
    expect(await breaks()).toContainEqual({ n: last.n, kind: "differsFromCopy" });
  });

  it("seals a transaction that commits late with the next seal, and loses it never", async () => {
    const before = seals.length;
    await inSchoolScope(connection.db, [school.id], 0, async (tx) => {
      const entry = {
        schoolId: school.id,
        action: "task.create",
        entityType: "task",
        entityId: "late",
      } as const;
      await recordAudit(tx, machine, entry);
      await write(2);
      // The open transaction is older than these rows: nothing of them may be sealed past it.
      const early = await sealAudit(machine);
      if (early) seals.push(early);
    });
    seals.push(...(await sealAll()));
    expect(seals.slice(before).reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(3);
    expect(await breaks()).toEqual([]);
  });

  it("keeps copies of its seals outside the database that verify it", async () => {
    for (const seal of seals) await keepSealCopy(seal);
    const copies = await readSealCopies();
    expect(copies.map(({ n, hash }) => ({ n, hash }))).toEqual(seals.map(({ n, hash }) => ({ n, hash })));
    expect(await verifyAudit(machine, copies)).toEqual([]);
  });
});
