import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches } from "@/db/schema/delivery";
import { resultImportRows, resultImports, resultSources } from "@/db/schema/results";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { requireHeadingRow } from "@/lib/roster/file/heading-row";
import type { SheetChoice } from "@/lib/roster/schema";
import { missingResultColumns, type ResultMapping } from "../columns/columns";
import { headingsToKeep } from "../columns/guess";
import { checkResultJob, readResultJob, takeResultJob } from "../jobs";
import { lockResult, type ResultRef, resultById, resultRowsOf } from "../rows/import-row";
import { type Meanings, resultCountsSchema, resultSheetSchema } from "../schema";

/**
 * Takes another sheet of the file, or another row of it as the heading, and looks again. Also from a finished check.
 * @throws AppError resultState, headingBeyond
 */
export async function chooseResultSheet(
  ctx: Ctx,
  { schoolId, importId, ...wanted }: ResultRef & SheetChoice,
): Promise<void> {
  const reach = requirePermission(ctx, "result.import", { schoolId });
  const ref = { schoolId, importId };
  await withinReach(ctx, reach, async (tx) => {
    const { taskId, sheet: kept } = await lockResult(tx, ref, "mapping", "checked");
    const sheet = resultSheetSchema.parse(kept);
    requireHeadingRow(sheet.sheets, wanted);
    await tx
      .update(resultImports)
      .set({
        sheet: { ...sheet, wanted },
        ...{ status: "reading", counts: null, values: null },
      })
      .where(resultById(ref));
    await enqueue(tx, readResultJob, ref);
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "result.chooseSheet", entityType: "resultImport", entityId: importId },
      detail: wanted,
    });
  });
}

type MapResult = ResultRef & {
  source: string;
  batchId: string | null;
  mapping: ResultMapping;
  meanings: Meanings;
};

/**
 * Says what columns and values mean, keeps that for the source, and has every row set against the manifests. Also from
 * a finished check, to explain values that it met.
 * @throws AppError resultColumnsMissing, resultState, notFound for a batch of another task
 */
export async function mapResult(ctx: Ctx, input: MapResult): Promise<void> {
  const { schoolId, importId, source, batchId, mapping, meanings } = input;
  const reach = requirePermission(ctx, "result.import", { schoolId });
  const ref = { schoolId, importId };
  await withinReach(ctx, reach, async (tx) => {
    const current = await lockResult(tx, ref, "mapping", "checked");
    const { taskId } = current;
    const missing = missingResultColumns(mapping);
    if (missing.length > 0)
      throw new AppError("resultColumnsMissing", { columns: missing.map(([first]) => first).join(",") });
    if (batchId) await requireBatchOf(tx, { schoolId, taskId, batchId });
    const { headings } = resultSheetSchema.parse(current.sheet);
    const kept = { headings: headingsToKeep(headings, mapping), meanings };
    const [known] = await tx
      .insert(resultSources)
      .values({ schoolId, name: source, ...kept })
      .onConflictDoUpdate({
        target: [resultSources.schoolId, resultSources.name],
        set: {
          headings: sql`${resultSources.headings} || excluded.headings`,
          meanings: sql`${resultSources.meanings} || excluded.meanings`,
        },
      })
      .returning({ id: resultSources.id });
    await tx
      .update(resultImports)
      .set({
        ...{ mapping, meanings, batchId, sourceId: known?.id, status: "checking" as const },
        ...{ rowsDone: 0, rowsTotal: 0, counts: null, values: null },
      })
      .where(resultById(ref));
    await enqueue(tx, checkResultJob, ref);
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "result.map", entityType: "resultImport", entityId: importId },
      detail: { columns: Object.keys(mapping), batchId },
    });
  });
}

async function requireBatchOf(
  tx: Tx,
  { schoolId, taskId, batchId }: { schoolId: string; taskId: string; batchId: string },
) {
  const [batch] = await tx
    .select({ id: batches.id })
    .from(batches)
    .where(and(eq(batches.schoolId, schoolId), eq(batches.taskId, taskId), eq(batches.id, batchId)));
  if (!batch) throw new AppError("notFound");
}

type TakeResult = ResultRef & { takesContradictions: boolean; expected: number };

/**
 * Accepts the preview: its answers will be written by the worker.
 * @throws AppError resultState, resultCounts where the number is not what the person saw, resultNothing
 */
export async function takeResult(ctx: Ctx, input: TakeResult): Promise<void> {
  const { schoolId, importId, takesContradictions, expected } = input;
  const reach = requirePermission(ctx, "result.import", { schoolId });
  const ref = { schoolId, importId };
  await withinReach(ctx, reach, async (tx) => {
    const { taskId, counts } = await lockResult(tx, ref, "checked");
    const { rows } = resultCountsSchema.parse(counts);
    const rowsTotal = (rows.take ?? 0) + (takesContradictions ? (rows.contradiction ?? 0) : 0);
    if (rowsTotal === 0) throw new AppError("resultNothing");
    if (rowsTotal !== expected) throw new AppError("resultCounts", { expected, found: rowsTotal });
    await tx
      .update(resultImports)
      .set({ status: "taking", takesContradictions, rowsDone: 0, rowsTotal, lastRowNo: 0 })
      .where(resultById(ref));
    await enqueue(tx, takeResultJob, ref);
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "result.take", entityType: "resultImport", entityId: importId },
      detail: { rows: rowsTotal, takesContradictions },
    });
  });
}

/**
 * Gives a file up before anything of it was taken.
 * @throws AppError resultState
 */
export async function cancelResult(ctx: Ctx, ref: ResultRef): Promise<void> {
  const { schoolId, importId } = ref;
  const reach = requirePermission(ctx, "result.import", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const { taskId } = await lockResult(
      tx,
      ref,
      "uploading",
      "reading",
      "mapping",
      "checking",
      "checked",
      "failed",
    );
    await tx.update(resultImports).set({ status: "cancelled" }).where(resultById(ref));
    await tx.delete(resultImportRows).where(resultRowsOf(ref));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "result.cancel", entityType: "resultImport", entityId: importId },
    });
  });
}
