import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterImportRows, rosterImports } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { storage } from "@/lib/storage/objects";
import { RosterFileError } from "../file/file-error";
import { readRows } from "../file/read-rows";
import { checkRow } from "../row/check-row";
import { columnMapping, type ImportCounts, sheetSchema } from "../schema";
import { importObjectKey } from "./import-object";
import { RowsSeen } from "./rows-seen";
import { type PendingRow, stageRows } from "./stage-rows";

type ImportRef = { schoolId: string; importId: string };

const CHUNK = 1000;

/**
 * Job `roster.check`: the dry run. Every row is checked and compared with what is stored; only the dry run
 * itself is written. A repeated job starts over; a cancelled import stops at the next chunk.
 */
export async function checkImport(ctx: Ctx, { schoolId, importId }: ImportRef): Promise<void> {
  const reach = requirePermission(ctx, "roster.process", { schoolId });
  const ref = { schoolId, importId };
  const start = await withinReach(ctx, reach, (tx) => beginCheck(tx, ref));
  if (!start) return;

  const { mapping, headerRowNo, taskId } = start;
  const today = ctx.clock.now().toISOString().slice(0, 10);
  const around = { schoolCode: start.schoolCode, schoolName: start.schoolName, today };
  const seen = new RowsSeen();
  let chunk: PendingRow[] = [];
  let done = 0;
  // One chunk is written while the next one is read; never more, so that memory stays flat.
  let writing: Promise<boolean> = Promise.resolve(true);
  const flush = async () => {
    const alive = await writing;
    const rows = chunk;
    chunk = [];
    done += rows.length;
    if (alive && rows.length > 0) {
      writing = withinReach(ctx, reach, async (tx) => {
        const isChecking = await reportProgress(tx, ref, done);
        if (isChecking) await stageRows(tx, { ...ref, taskId, mapping, rows });
        return isChecking;
      });
      // A failed write is met where it is awaited.
      writing.catch(() => {});
    }
    return alive;
  };

  try {
    for await (const { rowNo, cells } of readRows(storage().stream(start.key))) {
      if (rowNo <= headerRowNo) continue;
      const row = checkRow(cells, mapping, around);
      seen.check(rowNo, row);
      chunk.push({ rowNo, ...row });
      if (chunk.length === CHUNK && !(await flush())) return;
    }
    if (!(await flush()) || !(await writing)) return;
  } catch (error) {
    if (!(error instanceof RosterFileError)) throw error;
    const failure = { code: error.failure };
    await writing;
    await withinReach(ctx, reach, (tx) =>
      tx.update(rosterImports).set({ status: "failed", failure }).where(whileChecking(ref)),
    );
    return;
  }
  await withinReach(ctx, reach, (tx) => finishCheck(tx, ref, taskId, done));
}

async function beginCheck(tx: Tx, ref: ImportRef) {
  const key = await importObjectKey(tx, ref.schoolId, ref.importId, "checking");
  if (!key) return null;
  await tx
    .delete(rosterImportRows)
    .where(and(eq(rosterImportRows.schoolId, ref.schoolId), eq(rosterImportRows.importId, ref.importId)));
  const [row] = await tx
    .select({
      taskId: rosterImports.taskId,
      sheet: rosterImports.sheet,
      mapping: rosterImports.mapping,
      schoolCode: schools.code,
      schoolName: schools.name,
    })
    .from(rosterImports)
    .innerJoin(schools, eq(schools.id, rosterImports.schoolId))
    .where(whileChecking(ref));
  if (!row) return null;
  const { headerRowNo } = sheetSchema.parse(row.sheet);
  return { ...row, key, headerRowNo, mapping: columnMapping.parse(row.mapping) };
}

/** @returns false where the import was cancelled meanwhile */
async function reportProgress(tx: Tx, ref: ImportRef, rowsDone: number): Promise<boolean> {
  const alive = await tx
    .update(rosterImports)
    .set({ rowsDone })
    .where(whileChecking(ref))
    .returning({ id: rosterImports.id });
  return alive.length > 0;
}

async function finishCheck(tx: Tx, ref: ImportRef, taskId: string, rowsTotal: number): Promise<void> {
  const rows = await tx
    .select({
      outcome: rosterImportRows.outcome,
      n: sql<number>`count(*)::int`,
      warned: sql<number>`(count(*) filter (where jsonb_array_length(${rosterImportRows.problems}) > 0))::int`,
    })
    .from(rosterImportRows)
    .where(and(eq(rosterImportRows.schoolId, ref.schoolId), eq(rosterImportRows.importId, ref.importId)))
    .groupBy(rosterImportRows.outcome);
  const [absent] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from enrollments e join students s on s.school_id = e.school_id and s.id = e.student_id
    where e.school_id = ${ref.schoolId} and e.task_id = ${taskId} and e.standing <> 'withdrawn'
      and not exists (select from roster_import_rows r where r.school_id = e.school_id
        and r.import_id = ${ref.importId} and r.document_index = s.document_index)`);
  const counts: ImportCounts = { new: 0, changed: 0, same: 0, error: 0, warning: 0, missing: absent?.n ?? 0 };
  for (const { outcome, n, warned } of rows) {
    counts[outcome] = n;
    if (outcome !== "error") counts.warning += warned;
  }
  await tx
    .update(rosterImports)
    .set({ status: "checked", counts, rowsTotal, rowsDone: rowsTotal })
    .where(whileChecking(ref));
}

function whileChecking({ schoolId, importId }: ImportRef) {
  return and(
    eq(rosterImports.schoolId, schoolId),
    eq(rosterImports.id, importId),
    eq(rosterImports.status, "checking"),
  );
}
