import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterImportRows, type rosterImports } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import type { Ctx } from "@/lib/auth/ctx";
import { blindIndex } from "@/lib/crypto/blind-index";
import { openField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { maskDocument } from "../document/document-number";
import { type CheckedRow, checkRow } from "../row/check-row";
import { mendedCells } from "../row/mend";
import { columnMapping, sourceCells } from "../schema";
import { loadFixes } from "./fixes";
import { type ImportRef, rowsOf } from "./import-object";
import { type PendingRow, stageRows } from "./stage-rows";

/**
 * Checks rows of a dry run again after something was typed over them, and with them the rows that were refused only
 * for repeating one of them.
 * @throws AppError notFound where a row is not kept for mending
 */
export async function recheckRows(
  tx: Tx,
  ctx: Ctx,
  current: typeof rosterImports.$inferSelect,
  rowNos: readonly number[],
): Promise<void> {
  const ref = { schoolId: current.schoolId, importId: current.id };
  const followers = await tx
    .select({ rowNo: rosterImportRows.rowNo })
    .from(rosterImportRows)
    .where(
      and(
        rowsOf(ref),
        eq(rosterImportRows.outcome, "error"),
        sql`exists (select from jsonb_array_elements(${rosterImportRows.problems}) p
          where p ->> 'code' = 'duplicateInFile' and (p -> 'params' ->> 'row')::int = any (${intArray(rowNos)}))`,
      ),
    );
  const all = [...new Set([...rowNos, ...followers.map(({ rowNo }) => rowNo)])].toSorted((a, b) => a - b);
  const kept = await tx
    .select({ rowNo: rosterImportRows.rowNo, source: rosterImportRows.source })
    .from(rosterImportRows)
    .where(and(rowsOf(ref), inArray(rosterImportRows.rowNo, all)));
  const cellsOf = new Map(
    kept.flatMap(({ rowNo, source }) =>
      source === null
        ? []
        : [
            [
              rowNo,
              sourceCells.parse(JSON.parse(openField({ ...ref, field: "rosterRow" }, source))),
            ] as const,
          ],
    ),
  );
  if (rowNos.some((rowNo) => !cellsOf.has(rowNo))) throw new AppError("notFound");

  const [school] = await tx.select().from(schools).where(eq(schools.id, ref.schoolId));
  if (!school) throw new AppError("notFound");
  const around = {
    schoolCode: school.code,
    schoolName: school.name,
    today: ctx.clock.now().toISOString().slice(0, 10),
  };
  const mapping = columnMapping.parse(current.mapping);
  const fixes = await loadFixes(tx, ref, all);
  await tx
    .delete(rosterImportRows)
    .where(and(rowsOf(ref), inArray(rosterImportRows.rowNo, [...cellsOf.keys()])));
  // One after the other: a row is judged against all others as they stand by then.
  for (const [rowNo, cells] of cellsOf) {
    const fix = fixes.get(rowNo);
    const row: PendingRow = {
      ...{ rowNo, cells, isMended: fix !== undefined },
      ...checkRow(fix ? mendedCells(cells, mapping, fix) : cells, mapping, around),
    };
    await reportRepeated(tx, ref, row);
    await stageRows(tx, { ...ref, taskId: current.taskId, mapping, rows: [row] });
  }
}

/** The number of a row that another row of the file has already. */
async function reportRepeated(tx: Tx, ref: ImportRef, row: PendingRow): Promise<void> {
  const { schoolId } = ref;
  const same = async (those: SQL, column: keyof typeof SHOWN) => {
    const [other] = await tx
      .select({ rowNo: rosterImportRows.rowNo })
      .from(rosterImportRows)
      .where(and(rowsOf(ref), those))
      .orderBy(sql`${rosterImportRows.outcome} = 'error'`, rosterImportRows.rowNo)
      .limit(1);
    const value = SHOWN[column](row);
    if (other) row.problems.push({ column, code: "duplicateInFile", value, params: { row: other.rowNo } });
  };
  const { documentNumber, collectionCode, facts } = row;
  if (documentNumber) {
    const index = blindIndex({ schoolId, field: "documentNumber" }, documentNumber);
    await same(eq(rosterImportRows.documentIndex, index), "documentNumber");
  }
  if (facts.studentNo)
    await same(sql`${rosterImportRows.facts} ->> 'studentNo' = ${facts.studentNo}`, "studentNo");
  if (collectionCode) {
    const index = blindIndex({ schoolId, field: "collectionCode" }, collectionCode);
    await same(eq(rosterImportRows.collectionCodeIndex, index), "collectionCode");
  }
}

const SHOWN = {
  documentNumber: (row: CheckedRow) => maskDocument(row.documentNumber),
  studentNo: (row: CheckedRow) => row.facts.studentNo,
  collectionCode: (row: CheckedRow) => row.collectionCode.slice(0, 20),
};

function intArray(values: readonly number[]): SQL {
  return sql`${`{${values.join(",")}}`}::int[]`;
}
