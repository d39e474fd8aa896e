import { and, inArray, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterImportRows, rosterImports } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { openField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { mergedFix } from "../row/mend";
import { type RowFix, repairSchema } from "../schema";
import { countOutcomes } from "./count-outcomes";
import { loadFixes, saveFixes } from "./fixes";
import { type ImportRef, importById, lockImport, rowsOf } from "./import-object";
import { recheckRows } from "./recheck-rows";

/**
 * Types over cells of wrong rows and checks those rows again at once; the file itself stays as it came.
 * @throws AppError importState; notFound where a row is not among those that can be mended
 */
export async function fixRows(
  ctx: Ctx,
  { schoolId, importId, rows }: ImportRef & { rows: { rowNo: number; fix: RowFix }[] },
): Promise<{ left: number }> {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  return withinReach(ctx, reach, (tx) => applyFixes(tx, ctx, { schoolId, importId }, rows));
}

/**
 * Takes the proposed whole numbers in place of damaged ones, for the rows that somebody agreed to.
 * @throws AppError importState; notFound where a row has no proposal
 */
export async function acceptRepairs(
  ctx: Ctx,
  { schoolId, importId, rowNos }: ImportRef & { rowNos: number[] },
): Promise<{ left: number }> {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    await lockChecked(tx, { schoolId, importId });
    const proposed = await tx
      .select({ rowNo: rosterImportRows.rowNo, repair: rosterImportRows.repair })
      .from(rosterImportRows)
      .where(
        and(
          rowsOf({ schoolId, importId }),
          inArray(rosterImportRows.rowNo, rowNos),
          isNotNull(rosterImportRows.repair),
        ),
      );
    if (proposed.length !== new Set(rowNos).size) throw new AppError("notFound");
    const rows = proposed.map(({ rowNo, repair }) => {
      const opened = openField({ schoolId, field: "rosterRow" }, repair ?? "");
      const { column, value } = repairSchema.parse(JSON.parse(opened));
      return { rowNo, fix: { [column]: value } };
    });
    return applyFixes(tx, ctx, { schoolId, importId }, rows);
  });
}

async function lockChecked(tx: Tx, ref: ImportRef) {
  const current = await lockImport(tx, ref);
  if (current.status !== "checked") throw new AppError("importState", { status: current.status });
  return current;
}

async function applyFixes(
  tx: Tx,
  ctx: Ctx,
  ref: ImportRef,
  rows: readonly { rowNo: number; fix: RowFix }[],
): Promise<{ left: number }> {
  const current = await lockChecked(tx, ref);
  const rowNos = rows.map(({ rowNo }) => rowNo);
  const before = await loadFixes(tx, ref, rowNos);
  await saveFixes(
    tx,
    ref,
    new Map(rows.map(({ rowNo, fix }) => [rowNo, mergedFix(before.get(rowNo) ?? {}, fix)])),
  );
  await recheckRows(tx, ctx, current, rowNos);
  const counts = await countOutcomes(tx, current);
  await tx.update(rosterImports).set({ counts }).where(importById(ref));
  await recordAudit(tx, ctx, {
    schoolId: ref.schoolId,
    taskId: current.taskId,
    action: "roster.fix",
    entityType: "rosterImport",
    entityId: ref.importId,
    detail: {
      rows: rowNos.slice(0, 50),
      count: rowNos.length,
      columns: [...new Set(rows.flatMap(({ fix }) => Object.keys(fix)))],
    },
  });
  return { left: counts.error };
}
