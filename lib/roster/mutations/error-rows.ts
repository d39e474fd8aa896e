import { and, eq } from "drizzle-orm";
import { objects } from "@/db/schema/objects";
import { rosterImportRows, rosterImports } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { storage } from "@/lib/storage/objects";
import type { SourceRow } from "../error-sheet/error-sheet";
import { readRows } from "../file/read-rows";
import { mendedCells } from "../row/mend";
import type { RowProblem } from "../row/problem";
import { columnMapping, rowProblemsSchema, sheetSchema } from "../schema";
import { loadFixes } from "./fixes";
import { choiceOf } from "./import-object";

/** From this many rows on only the wrong ones are given back, so that the file stays quick to build and to mend. */
const WHOLE_FILE_ROWS = 20_000;

/**
 * What the file with the errors is made of: the uploaded rows again, and what is wrong with which of them.
 * @throws AppError notFound, importState (not checked yet)
 */
export async function openErrorRows(
  ctx: Ctx,
  { schoolId, importId }: { schoolId: string; importId: string },
) {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  const found = await withinReach(ctx, reach, async (tx) => {
    const [row] = await tx
      .select({ current: rosterImports, key: objects.key })
      .from(rosterImports)
      .leftJoin(
        objects,
        and(eq(objects.schoolId, rosterImports.schoolId), eq(objects.id, rosterImports.objectId)),
      )
      .where(and(eq(rosterImports.schoolId, schoolId), eq(rosterImports.id, importId)));
    if (!row) throw new AppError("notFound");
    const { current, key } = row;
    if (!current.counts || !key) throw new AppError("importState", { status: current.status });
    const wrong = await tx
      .select({ rowNo: rosterImportRows.rowNo, problems: rosterImportRows.problems })
      .from(rosterImportRows)
      .where(
        and(
          eq(rosterImportRows.schoolId, schoolId),
          eq(rosterImportRows.importId, importId),
          eq(rosterImportRows.outcome, "error"),
        ),
      );
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: current.taskId,
      action: "roster.export",
      entityType: "rosterImport",
      entityId: importId,
      detail: { rows: wrong.length, documents: true },
    });
    return { current, key, wrong, fixes: await loadFixes(tx, { schoolId, importId }) };
  });

  const problems = new Map<number, RowProblem[]>(
    found.wrong.map((row) => [row.rowNo, rowProblemsSchema.parse(row.problems)]),
  );
  const sheet = sheetSchema.parse(found.current.sheet);
  const { headerRowNo } = sheet;
  const choice = choiceOf(sheet, found.current.leavesHidden);
  const isWhole = found.current.rowsTotal <= WHOLE_FILE_ROWS;
  const mapping = columnMapping.parse(found.current.mapping);
  const rows: SourceRow[] = [];
  for await (const row of readRows(storage().stream(found.key), choice)) {
    if (!isWhole && row.rowNo !== headerRowNo && !problems.has(row.rowNo)) continue;
    const fix = found.fixes.get(row.rowNo);
    rows.push(fix ? { ...row, cells: mendedCells(row.cells, mapping, fix) } : row);
  }
  return {
    rows,
    problems,
    headerRowNo,
    mapping,
    fileName: found.current.fileName,
  };
}
