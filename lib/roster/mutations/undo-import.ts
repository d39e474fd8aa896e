import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { enrollments, rosterImports, students } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { ENROLLMENT_COLUMNS, STUDENT_COLUMNS } from "../row/compare";

type ImportRef = { schoolId: string; importId: string };

/**
 * Takes a whole import back: people it brought leave the roster again, what it changed returns to what stood before.
 * @throws AppError importState; importBuiltOn where a photo, payment, association or later edit stands on one of its
 * people, or a fact of it has been changed since
 */
export async function undoImport(
  ctx: Ctx,
  { schoolId, importId }: ImportRef,
): Promise<{ removed: number; restored: number }> {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const thisImport = and(eq(rosterImports.schoolId, schoolId), eq(rosterImports.id, importId));
    const [current] = await tx.select().from(rosterImports).where(thisImport).for("update");
    if (!current) throw new AppError("notFound");
    if (current.status !== "committed" && current.status !== "stopped")
      throw new AppError("importState", { status: current.status });
    const ref = { schoolId, importId, taskId: current.taskId, lastRowNo: current.lastRowNo };
    const builtOn = await countBuiltOn(tx, ref);
    if (builtOn > 0) throw new AppError("importBuiltOn", { count: builtOn });

    const restored = await restoreChanged(tx, ref);
    const removed = await removeNew(tx, ref);
    await tx.update(rosterImports).set({ status: "undone" }).where(thisImport);
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: current.taskId,
      action: "roster.undo",
      entityType: "rosterImport",
      entityId: importId,
      detail: { removed, restored },
    });
    return { removed, restored };
  });
}

type Undo = ImportRef & { taskId: string; lastRowNo: number };

/**
 * The rows that the import has written, with the enrollment of each. Nothing is known of tables just filled, and every
 * enrollment of the task was then set beside every row of the file: `offset 0` has each row look for its own by key.
 */
const written = ({ schoolId, importId, taskId, lastRowNo }: Undo, more: SQL = sql``) => sql`
  roster_import_rows r
    cross join lateral (select s.id from students s
      where s.school_id = r.school_id and s.document_index = r.document_index offset 0) s
    cross join lateral (select e.* from enrollments e
      where e.school_id = r.school_id and e.task_id = ${taskId} and e.student_id = s.id offset 0) e
    ${more}
  where r.school_id = ${schoolId} and r.import_id = ${importId} and r.row_no <= ${lastRowNo}`;

/** People on whom something was built, and changed facts that somebody changed again. */
async function countBuiltOn(tx: Tx, undo: Undo): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(distinct e.id)::int as n from ${written(undo)} and (
      (r.outcome = 'new' and (e.photo <> 'none' or e.association <> 'none' or e.delivery <> 'none'
        or e.standing <> 'listed' or e.payment in ('paid', 'refunding', 'refunded') or e.attempts_granted > 0
        or exists (select from orders o where o.school_id = e.school_id and o.enrollment_id = e.id)
        or exists (select from captures c where c.school_id = e.school_id and c.enrollment_id = e.id)
        or exists (select from reference_photos p where p.school_id = e.school_id and p.enrollment_id = e.id)))
      -- A 采集码 that was replaced is not kept anywhere.
      or r.changes @> '[{"column": "collectionCode", "from": "…"}]'
      or (r.outcome in ('new', 'changed') and e.updated_at > (
        select i.committed_at from roster_imports i where i.school_id = r.school_id and i.id = r.import_id)))`);
  return row?.n ?? 0;
}

/** Each changed fact takes the value it had; the rows of the import carry both. */
async function restoreChanged(tx: Tx, undo: Undo): Promise<number> {
  const { schoolId } = undo;
  const [ofStudents, ofEnrollments] = [getTableColumns(students), getTableColumns(enrollments)];
  const before = (column: string) => sql`
    select e.id, e.student_id, c ->> 'from' as value
    from ${written(undo, sql`cross join lateral jsonb_array_elements(r.changes) c`)}
      and r.outcome in ('new', 'changed') and r.changes @> ${JSON.stringify([{ column }])}::jsonb
      and c ->> 'column' = ${column}`;
  const touched = await touchedColumns(tx, undo);
  for (const name of STUDENT_COLUMNS.filter((column) => touched.has(column))) {
    await tx.execute(sql`update students t set ${restore(ofStudents[name])} from (${before(name)}) b
      where t.school_id = ${schoolId} and t.id = b.student_id`);
  }
  for (const name of ENROLLMENT_COLUMNS.filter((column) => touched.has(column))) {
    await tx.execute(sql`update enrollments t set ${restore(ofEnrollments[name])} from (${before(name)}) b
      where t.school_id = ${schoolId} and t.id = b.id`);
  }
  if (touched.has("collectionCode")) {
    await tx.execute(sql`update enrollments t set collection_code = null, collection_code_index = null, code = 'missing'
      from (${before("collectionCode")}) b where t.school_id = ${schoolId} and t.id = b.id`);
  }
  const [row] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from ${written(undo)} and r.outcome = 'changed'`,
  );
  return row?.n ?? 0;
}

/** Most imports change few facts or none: the others need no look at every row. */
async function touchedColumns(tx: Tx, { schoolId, importId, lastRowNo }: Undo): Promise<Set<string>> {
  const rows = await tx.execute<{ name: string }>(sql`
    select distinct c ->> 'column' as name
    from roster_import_rows r cross join lateral jsonb_array_elements(r.changes) c
    where r.school_id = ${schoolId} and r.import_id = ${importId} and r.row_no <= ${lastRowNo}
      and r.outcome in ('new', 'changed')`);
  return new Set(rows.map(({ name }) => name));
}

function restore(column: PgColumn): SQL {
  const value = column.notNull ? sql`b.value` : sql`nullif(b.value, '')`;
  return sql`${sql.identifier(column.name)} = ${value}::${sql.raw(column.getSQLType())}`;
}

async function removeNew(tx: Tx, undo: Undo): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`
    with gone as (
      delete from enrollments d using (select e.id from ${written(undo)} and r.outcome = 'new') x
      where d.school_id = ${undo.schoolId} and d.id = x.id returning d.student_id
    ) select count(*)::int as n from gone`);
  await tx.execute(sql`
    delete from students s using roster_import_rows r
    where r.school_id = ${undo.schoolId} and r.import_id = ${undo.importId} and r.outcome = 'new'
      and r.row_no <= ${undo.lastRowNo} and s.school_id = r.school_id and s.document_index = r.document_index
      and not exists (select from enrollments e where e.school_id = s.school_id and e.student_id = s.id)`);
  return row?.n ?? 0;
}
