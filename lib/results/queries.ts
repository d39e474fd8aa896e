import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { ResultRowOutcome } from "@/db/delivery-vocabulary";
import { batches } from "@/db/schema/delivery";
import { staff } from "@/db/schema/platform";
import { resultImportRows, resultImports, resultSources } from "@/db/schema/results";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { openField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { type ResultRef, resultById, resultRowsOf } from "./rows/import-row";
import {
  meaningsSchema,
  resultCountsSchema,
  resultDetailSchema,
  resultFailureSchema,
  resultMapping,
  resultSheetSchema,
  resultValuesSchema,
} from "./schema";

type Place = { schoolId: string; taskId: string };

const FILES_SHOWN = 30;
/** Rows of one outcome that the preview lists. */
export const RESULT_ROWS_SHOWN = 100;

/** Result files of a task, the newest first. */
export async function listResultImports(ctx: Ctx, { schoolId, taskId }: Place) {
  const reach = requirePermission(ctx, "result.read", { schoolId, taskId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        id: resultImports.id,
        fileName: resultImports.fileName,
        status: resultImports.status,
        counts: resultImports.counts,
        rowsDone: resultImports.rowsDone,
        createdAt: resultImports.createdAt,
        source: resultSources.name,
        batchNo: batches.no,
        author: staff.name,
      })
      .from(resultImports)
      .leftJoin(
        resultSources,
        and(eq(resultSources.schoolId, resultImports.schoolId), eq(resultSources.id, resultImports.sourceId)),
      )
      .leftJoin(
        batches,
        and(eq(batches.schoolId, resultImports.schoolId), eq(batches.id, resultImports.batchId)),
      )
      .leftJoin(staff, eq(staff.id, resultImports.createdBy))
      .where(and(eq(resultImports.schoolId, schoolId), eq(resultImports.taskId, taskId)))
      .orderBy(desc(resultImports.createdAt))
      .limit(FILES_SHOWN),
  );
  return rows.map((row) => ({ ...row, counts: resultCountsSchema.nullable().parse(row.counts) }));
}

export type ResultImportRow = Awaited<ReturnType<typeof listResultImports>>[number];

/**
 * One file with what the screens of its state show.
 * @throws AppError notFound
 */
export async function requireResultImport(ctx: Ctx, ref: ResultRef) {
  const reach = requirePermission(ctx, "result.read", { schoolId: ref.schoolId });
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ current: resultImports, source: resultSources.name })
      .from(resultImports)
      .leftJoin(
        resultSources,
        and(eq(resultSources.schoolId, resultImports.schoolId), eq(resultSources.id, resultImports.sourceId)),
      )
      .where(resultById(ref)),
  );
  if (!row) throw new AppError("notFound");
  const { current, source } = row;
  return {
    ...current,
    source,
    sheet: resultSheetSchema.nullable().parse(current.sheet),
    mapping: resultMapping.nullable().parse(current.mapping),
    meanings: meaningsSchema.nullable().parse(current.meanings),
    values: resultValuesSchema.nullable().parse(current.values),
    counts: resultCountsSchema.nullable().parse(current.counts),
    failure: resultFailureSchema.nullable().parse(current.failure),
  };
}

export type ResultImport = Awaited<ReturnType<typeof requireResultImport>>;

/** The first rows of these outcomes, with what they are called in the file and where they belong. */
export async function listResultRows(
  ctx: Ctx,
  { schoolId, importId, outcomes }: ResultRef & { outcomes: readonly ResultRowOutcome[] },
) {
  const reach = requirePermission(ctx, "result.read", { schoolId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select()
      .from(resultImportRows)
      .where(and(resultRowsOf({ schoolId, importId }), inArray(resultImportRows.outcome, [...outcomes])))
      .orderBy(asc(resultImportRows.rowNo))
      .limit(RESULT_ROWS_SHOWN),
  );
  return rows.map(({ rowNo, outcome, verdict, refusal, reason, label, detail, enrollmentId }) => ({
    ...{ rowNo, outcome, verdict, refusal, reason, enrollmentId },
    label: openField({ schoolId, field: "resultRow" }, label),
    detail: resultDetailSchema.parse(detail),
  }));
}

export type ResultRowShown = Awaited<ReturnType<typeof listResultRows>>[number];

/** What a file can answer: the sources that the school has named, and the batches of the task that were sealed. */
export async function resultChoices(ctx: Ctx, { schoolId, taskId }: Place) {
  const reach = requirePermission(ctx, "result.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => ({
    sources: await tx
      .select({ name: resultSources.name })
      .from(resultSources)
      .where(eq(resultSources.schoolId, schoolId))
      .orderBy(asc(resultSources.name)),
    batches: await tx
      .select({ id: batches.id, no: batches.no, name: batches.name, photos: batches.photosTotal })
      .from(batches)
      .where(and(eq(batches.schoolId, schoolId), eq(batches.taskId, taskId)))
      .orderBy(desc(batches.no)),
  }));
}

export type ResultChoices = Awaited<ReturnType<typeof resultChoices>>;
