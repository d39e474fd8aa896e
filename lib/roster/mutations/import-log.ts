import { and, asc, eq, ne, sql } from "drizzle-orm";
import { auditEvents } from "@/db/schema/audit";
import { objects } from "@/db/schema/objects";
import { staff } from "@/db/schema/platform";
import { rosterImportRows, rosterImports } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { columnMapping, importCountsSchema, rowProblemsSchema, sheetSchema } from "../schema";
import { type ImportRef, importById, rowsOf } from "./import-object";

/** Rows with findings in one log: a workbook of more is built for minutes. */
const LOGGED_ROWS = 50_000;

/**
 * Everything there is to say of one import: the file, who did what when, what the columns meant, what came of it, and
 * every finding with its row. Document numbers are masked.
 * @throws AppError notFound
 */
export async function openImportLog(ctx: Ctx, ref: ImportRef) {
  const { schoolId, importId } = ref;
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [found] = await tx
      .select({
        current: rosterImports,
        author: staff.name,
        task: tasks.name,
        school: schools.name,
        size: objects.size,
        sha256: objects.sha256,
      })
      .from(rosterImports)
      .innerJoin(tasks, and(eq(tasks.schoolId, rosterImports.schoolId), eq(tasks.id, rosterImports.taskId)))
      .innerJoin(schools, eq(schools.id, rosterImports.schoolId))
      .leftJoin(staff, eq(staff.id, rosterImports.createdBy))
      .leftJoin(
        objects,
        and(eq(objects.schoolId, rosterImports.schoolId), eq(objects.id, rosterImports.objectId)),
      )
      .where(importById(ref));
    if (!found) throw new AppError("notFound");
    const steps = await tx
      .select({ action: auditEvents.action, at: auditEvents.createdAt, person: auditEvents.actorName })
      .from(auditEvents)
      .where(and(eq(auditEvents.schoolId, schoolId), eq(auditEvents.entityId, importId)))
      .orderBy(asc(auditEvents.createdAt), asc(auditEvents.id));
    const rows = await tx
      .select({
        rowNo: rosterImportRows.rowNo,
        outcome: rosterImportRows.outcome,
        studentNo: sql<string>`${rosterImportRows.facts} ->> 'studentNo'`,
        name: sql<string>`${rosterImportRows.facts} ->> 'name'`,
        problems: rosterImportRows.problems,
      })
      .from(rosterImportRows)
      .where(and(rowsOf(ref), ne(rosterImportRows.problems, [])))
      .orderBy(asc(rosterImportRows.rowNo))
      .limit(LOGGED_ROWS + 1);
    const { current, ...around } = found;
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: current.taskId,
      action: "roster.export",
      entityType: "rosterImport",
      entityId: importId,
      detail: { rows: rows.length, documents: false },
    });
    return {
      ...around,
      ...current,
      sheet: sheetSchema.nullable().parse(current.sheet),
      mapping: columnMapping.parse(current.mapping ?? {}),
      counts: importCountsSchema.nullable().parse(current.counts),
      steps,
      rows: rows
        .slice(0, LOGGED_ROWS)
        .map((row) => ({ ...row, problems: rowProblemsSchema.parse(row.problems) })),
      /** The last row whose findings are listed, where they are not all. */
      listedTo: rows.length > LOGGED_ROWS ? (rows[LOGGED_ROWS - 1]?.rowNo ?? null) : null,
    };
  });
}

export type ImportLog = Awaited<ReturnType<typeof openImportLog>>;
