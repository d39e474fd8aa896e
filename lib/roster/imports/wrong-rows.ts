import { and, asc, eq, inArray, isNotNull, or } from "drizzle-orm";
import { rosterImportRows, rosterImports } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { openField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import type { RosterColumn } from "../columns/columns";
import { maskDocument } from "../document/document-number";
import { type Cell, cellText } from "../file/cell";
import { loadFixes } from "../mutations/fixes";
import { importById, rowsOf } from "../mutations/import-object";
import { mendedCells } from "../row/mend";
import { columnMapping, FIXABLE_ROWS, repairSchema, rowProblemsSchema, sourceCells } from "../schema";

type ImportRef = { schoolId: string; importId: string };

/**
 * The first rows of a dry run that are wrong or were mended here, with the cells of every mapped column. Document
 * numbers show their end only.
 * @throws AppError notFound
 */
export async function listWrongRows(ctx: Ctx, { schoolId, importId }: ImportRef) {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  const ref = { schoolId, importId };
  return withinReach(ctx, reach, async (tx) => {
    const [current] = await tx
      .select({ mapping: rosterImports.mapping })
      .from(rosterImports)
      .where(importById(ref));
    if (!current) throw new AppError("notFound");
    const mapping = columnMapping.parse(current.mapping ?? {});
    const fixes = await loadFixes(tx, ref);
    const rows = await tx
      .select()
      .from(rosterImportRows)
      .where(
        and(
          rowsOf(ref),
          isNotNull(rosterImportRows.source),
          or(eq(rosterImportRows.outcome, "error"), inArray(rosterImportRows.rowNo, [...fixes.keys()])),
        ),
      )
      .orderBy(asc(rosterImportRows.rowNo))
      .limit(FIXABLE_ROWS);
    const open = (sealed: string): unknown => JSON.parse(openField({ schoolId, field: "rosterRow" }, sealed));
    return rows.map((row) => {
      const fix = fixes.get(row.rowNo) ?? {};
      const cells = mendedCells(sourceCells.parse(open(row.source ?? "")), mapping, fix);
      const repair = row.repair === null ? null : repairSchema.parse(open(row.repair));
      return {
        rowNo: row.rowNo,
        isWrong: row.outcome === "error",
        texts: textsOf(cells, mapping),
        mended: Object.keys(fix) as RosterColumn[],
        problems: rowProblemsSchema.parse(row.problems),
        repair: repair && { column: repair.column, from: repair.from, shown: maskDocument(repair.value) },
      };
    });
  });
}

export type WrongRow = Awaited<ReturnType<typeof listWrongRows>>[number];

function textsOf(cells: readonly Cell[], mapping: Partial<Record<RosterColumn, number>>) {
  const entries = Object.entries(mapping) as [RosterColumn, number][];
  return Object.fromEntries(
    entries.map(([column, index]) => {
      const text = cellText(cells[index]);
      return [column, column === "documentNumber" ? maskDocument(text) : text.slice(0, 200)];
    }),
  ) as Partial<Record<RosterColumn, string>>;
}
