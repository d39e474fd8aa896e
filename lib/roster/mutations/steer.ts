import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterHeadings, rosterImportRows, rosterImports } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { ColumnMapping } from "../columns/columns";
import { missingColumns } from "../columns/map-header";
import { toRemember } from "../columns/remembered";
import { checkRosterJob, commitRosterJob } from "../jobs";
import { importCountsSchema, sheetSchema } from "../schema";

type ImportRef = { schoolId: string; importId: string };

/**
 * Says what the columns mean and starts the check of all rows. Also from a finished check, to map anew.
 * @throws AppError columnsMissing, importState
 */
export async function mapImport(
  ctx: Ctx,
  { schoolId, importId, mapping }: ImportRef & { mapping: ColumnMapping },
) {
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
      .set({ mapping, status: "checking", rowsDone: 0, counts: null })
      .where(byId({ schoolId, importId }));
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
      .set({ status: "committing", rowsDone: 0, rowsTotal: counts.new + counts.changed })
      .where(byId({ schoolId, importId }));
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

/** Gives an import up before anything of it was written. */
export async function cancelImport(ctx: Ctx, { schoolId, importId }: ImportRef): Promise<void> {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const current = await lockImport(tx, { schoolId, importId });
    const open = ["uploading", "reading", "mapping", "checking", "checked"];
    if (!open.includes(current.status)) throw new AppError("importState", { status: current.status });
    await tx.update(rosterImports).set({ status: "cancelled" }).where(byId({ schoolId, importId }));
    await tx
      .delete(rosterImportRows)
      .where(and(eq(rosterImportRows.schoolId, schoolId), eq(rosterImportRows.importId, importId)));
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: current.taskId,
      action: "roster.cancel",
      entityType: "rosterImport",
      entityId: importId,
    });
  });
}

async function lockImport(tx: Tx, ref: ImportRef) {
  const [row] = await tx.select().from(rosterImports).where(byId(ref)).for("update");
  if (!row) throw new AppError("notFound");
  return row;
}

function byId({ schoolId, importId }: ImportRef) {
  return and(eq(rosterImports.schoolId, schoolId), eq(rosterImports.id, importId));
}
