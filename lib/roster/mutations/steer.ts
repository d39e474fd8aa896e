import { and, eq, sql } from "drizzle-orm";
import { rosterHeadings, rosterImportFixes, rosterImportRows, rosterImports } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { ColumnMapping } from "../columns/columns";
import { missingColumns } from "../columns/map-header";
import { toRemember } from "../columns/remembered";
import { requireHeadingRow } from "../file/heading-row";
import { checkRosterJob, commitRosterJob, readRosterJob } from "../jobs";
import { importCountsSchema, sheetSchema } from "../schema";
import { type ImportRef, importById, lockImport, rowsOf } from "./import-object";

/** The worker begins a step with so many rows done. */
function stepFrom(rowsDone: number) {
  return { rowsDone, stepStartedFrom: rowsDone, stepStartedAt: sql`app_now()` };
}

type ChooseSheet = ImportRef & { sheetIndex: number; headerRowNo: number | null };

/**
 * Takes another sheet of the file, or another row of it as the heading, and looks again.
 * @throws AppError importState, headingBeyond
 */
export async function chooseSheet(
  ctx: Ctx,
  { schoolId, importId, sheetIndex, headerRowNo }: ChooseSheet,
): Promise<void> {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  const ref = { schoolId, importId };
  await withinReach(ctx, reach, async (tx) => {
    const current = await lockImport(tx, ref);
    if (current.status !== "mapping") throw new AppError("importState", { status: current.status });
    const sheets = sheetSchema.nullable().parse(current.sheet)?.sheets ?? [];
    requireHeadingRow(sheets, { sheetIndex, headerRowNo });
    await tx.update(rosterImports).set({ sheetIndex, headerRowNo, status: "reading" }).where(importById(ref));
    await enqueue(tx, readRosterJob, ref);
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: current.taskId,
      action: "roster.chooseSheet",
      entityType: "rosterImport",
      entityId: importId,
      detail: { sheetIndex, headerRowNo },
    });
  });
}

type MapImport = ImportRef & { mapping: ColumnMapping; leavesHidden: boolean };

/**
 * Says what the columns mean and starts the check of all rows. Also from a finished check, to map anew.
 * @throws AppError columnsMissing, importState
 */
export async function mapImport(
  ctx: Ctx,
  { schoolId, importId, mapping, leavesHidden }: MapImport,
): Promise<void> {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const current = await lockImport(tx, { schoolId, importId });
    if (current.status !== "mapping" && current.status !== "checked") {
      throw new AppError("importState", { status: current.status });
    }
    const missing = missingColumns(mapping);
    if (missing.length > 0)
      throw new AppError("columnsMissing", { columns: missing.map((oneOf) => oneOf[0]).join(",") });
    await tx
      .update(rosterImports)
      .set({ mapping, leavesHidden, status: "checking", counts: null, ...stepFrom(0) })
      .where(importById({ schoolId, importId }));
    const { headings } = sheetSchema.parse(current.sheet);
    const remembered = toRemember(headings, mapping).map((row) => ({ schoolId, ...row }));
    if (remembered.length > 0) {
      await tx
        .insert(rosterHeadings)
        .values(remembered)
        .onConflictDoUpdate({
          target: [rosterHeadings.schoolId, rosterHeadings.heading],
          set: { meaning: sql`excluded.meaning` },
        });
    }
    await enqueue(tx, checkRosterJob, { schoolId, importId });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: current.taskId,
      action: "roster.map",
      entityType: "rosterImport",
      entityId: importId,
      detail: { columns: Object.keys(mapping) },
    });
  });
}

type CommitImport = ImportRef & { expected: { new: number; changed: number } };

/**
 * Accepts the dry run: new and changed rows will be written, wrong rows not.
 * @throws AppError importState, importCounts (the numbers are no longer those the person saw), nothingToImport
 */
export async function commitImport(ctx: Ctx, { schoolId, importId, expected }: CommitImport): Promise<void> {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const current = await lockImport(tx, { schoolId, importId });
    if (current.status !== "checked") throw new AppError("importState", { status: current.status });
    const counts = importCountsSchema.parse(current.counts);
    if (counts.new !== expected.new || counts.changed !== expected.changed) {
      throw new AppError("importCounts", { new: counts.new, changed: counts.changed });
    }
    if (counts.new + counts.changed === 0) throw new AppError("nothingToImport");
    await tx
      .update(rosterImports)
      .set({ status: "committing", rowsTotal: counts.new + counts.changed, ...stepFrom(0) })
      .where(importById({ schoolId, importId }));
    await enqueue(tx, commitRosterJob, { schoolId, importId });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: current.taskId,
      action: "roster.commit",
      entityType: "rosterImport",
      entityId: importId,
      detail: counts,
    });
  });
}

const BEFORE_WRITING = ["uploading", "reading", "mapping", "checking", "checked"];

/**
 * Gives an import up. Before its commit nothing of it stays; while it is being written, what is written stays as one
 * whole that can be undone or gone on with.
 */
export async function cancelImport(ctx: Ctx, ref: ImportRef): Promise<void> {
  const reach = requirePermission(ctx, "roster.import", { schoolId: ref.schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const current = await lockImport(tx, ref);
    if (current.status === "committing") {
      await tx
        .update(rosterImports)
        .set({ status: "stopped", committedAt: sql`app_now()` })
        .where(importById(ref));
    } else {
      if (!BEFORE_WRITING.includes(current.status))
        throw new AppError("importState", { status: current.status });
      await tx.update(rosterImports).set({ status: "cancelled" }).where(importById(ref));
      await tx.delete(rosterImportRows).where(rowsOf(ref));
      await tx
        .delete(rosterImportFixes)
        .where(
          and(eq(rosterImportFixes.schoolId, ref.schoolId), eq(rosterImportFixes.importId, ref.importId)),
        );
    }
    await recordAudit(tx, ctx, {
      schoolId: ref.schoolId,
      taskId: current.taskId,
      action: "roster.cancel",
      entityType: "rosterImport",
      entityId: ref.importId,
      detail: { rowsDone: current.status === "committing" ? current.rowsDone : 0 },
    });
  });
}

/**
 * Goes on with an import that was stopped while it was being written.
 * @throws AppError importState
 */
export async function resumeImport(ctx: Ctx, ref: ImportRef): Promise<void> {
  const reach = requirePermission(ctx, "roster.import", { schoolId: ref.schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const current = await lockImport(tx, ref);
    if (current.status !== "stopped") throw new AppError("importState", { status: current.status });
    await tx
      .update(rosterImports)
      .set({ status: "committing", ...stepFrom(current.rowsDone) })
      .where(importById(ref));
    await enqueue(tx, commitRosterJob, ref);
    await recordAudit(tx, ctx, {
      schoolId: ref.schoolId,
      taskId: current.taskId,
      action: "roster.resume",
      entityType: "rosterImport",
      entityId: ref.importId,
      detail: { rowsDone: current.rowsDone },
    });
  });
}
