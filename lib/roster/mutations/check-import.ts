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
import { mendedCells } from "../row/mend";
import { columnMapping, sheetSchema } from "../schema";
import { countOutcomes } from "./count-outcomes";
import { loadFixes } from "./fixes";
import { choiceOf, type ImportRef, importObjectKey, rowsOf } from "./import-object";
import { RowsSeen } from "./rows-seen";
import { type PendingRow, stageRows } from "./stage-rows";

const CHUNK = 1000;

/** Chunks that are written while the next one is read; never more, so that memory stays flat. */
const AT_ONCE = 2;

/** Somebody stopped the import: what was begun is taken back. */
class Cancelled extends Error {}

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
  const writing: Promise<void>[] = [];
  const flush = async () => {
    if (writing.length === AT_ONCE) await writing.shift();
    const rows = chunk;
    chunk = [];
    done += rows.length;
    const upTo = done;
    const written = withinReach(ctx, reach, async (tx) => {
      await stageRows(tx, { ...ref, taskId, mapping, rows });
      await reportProgress(tx, ref, upTo);
    });
    // A failed write is met where it is awaited.
    written.catch(() => {});
    writing.push(written);
  };

  try {
    for await (const { rowNo, cells } of readRows(storage().stream(start.key), start.choice)) {
      if (rowNo <= headerRowNo) continue;
      const fix = start.fixes.get(rowNo);
      const row = checkRow(fix ? mendedCells(cells, mapping, fix) : cells, mapping, around);
      seen.check(rowNo, row);
      chunk.push({ rowNo, cells, isMended: fix !== undefined, ...row });
      if (chunk.length === CHUNK) await flush();
    }
    await flush();
    await Promise.all(writing);
  } catch (error) {
    await Promise.allSettled(writing);
    if (error instanceof Cancelled) return;
    if (!(error instanceof RosterFileError)) throw error;
    const failure = { code: error.failure };
    await withinReach(ctx, reach, (tx) =>
      tx.update(rosterImports).set({ status: "failed", failure }).where(whileChecking(ref)),
    );
    return;
  }
  await withinReach(ctx, reach, (tx) => finishCheck(tx, ref, done));
}

async function beginCheck(tx: Tx, ref: ImportRef) {
  const key = await importObjectKey(tx, ref.schoolId, ref.importId, "checking");
  if (!key) return null;
  await tx.delete(rosterImportRows).where(rowsOf(ref));
  await tx.update(rosterImports).set({ rowsDone: 0 }).where(whileChecking(ref));
  const [row] = await tx
    .select({
      taskId: rosterImports.taskId,
      sheet: rosterImports.sheet,
      leavesHidden: rosterImports.leavesHidden,
      mapping: rosterImports.mapping,
      schoolCode: schools.code,
      schoolName: schools.name,
    })
    .from(rosterImports)
    .innerJoin(schools, eq(schools.id, rosterImports.schoolId))
    .where(whileChecking(ref));
  if (!row) return null;
  const sheet = sheetSchema.parse(row.sheet);
  return {
    ...row,
    key,
    headerRowNo: sheet.headerRowNo,
    choice: choiceOf(sheet, row.leavesHidden),
    mapping: columnMapping.parse(row.mapping),
    fixes: await loadFixes(tx, ref),
  };
}

/** Comes last: its row is locked until the chunk is written. */
async function reportProgress(tx: Tx, ref: ImportRef, rowsDone: number): Promise<void> {
  const alive = await tx
    .update(rosterImports)
    .set({ rowsDone: sql`greatest(${rosterImports.rowsDone}, ${rowsDone})` })
    .where(whileChecking(ref))
    .returning({ id: rosterImports.id });
  if (alive.length === 0) throw new Cancelled();
}

async function finishCheck(tx: Tx, ref: ImportRef, rowsTotal: number): Promise<void> {
  const [current] = await tx.select().from(rosterImports).where(whileChecking(ref)).for("update");
  if (!current) return;
  const counts = await countOutcomes(tx, current);
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
