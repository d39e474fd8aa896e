import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { openField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { enrollmentPage } from "../enrollments/list";
import { openScope } from "../enrollments/open-scope";
import { enrollmentWhere, type ListScope } from "../enrollments/where";
import type { FullRow } from "../export/chsi-table";
import type { EnrollmentRow } from "../queries";
import { type EnrollmentListParams, NO_FILTERS } from "../search-params";
import { requireSelection } from "../selections/frozen";

type Export = { schoolId: string; taskId: string; params: EnrollmentListParams };

/** Rows of one file: a workbook of more is built for minutes. */
export const EXPORT_LIMIT = 50_000;
const PAGE = 2000;
/** Audit rows written by one statement. */
const AUDIT_CHUNK = 500;

/**
 * The rows of a list as it stands on the screen, in its order; document numbers stay masked.
 * @throws AppError exportTooLarge
 */
export async function exportList(ctx: Ctx, { schoolId, taskId, params }: Export): Promise<EnrollmentRow[]> {
  const reach = requirePermission(ctx, "roster.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const rows = await allRows(tx, await openScope(tx, ctx, reach, { schoolId, taskId }, params), params);
    await audit(tx, ctx, { schoolId, taskId }, { rows: rows.length, documents: false });
    return rows;
  });
}

/**
 * The same of a selection, whatever the list is narrowed to; each of its students gets an audit row.
 * @throws AppError notFound, exportTooLarge
 */
export async function exportSelection(
  ctx: Ctx,
  { schoolId, taskId, selectionId, params }: Export & { selectionId: string },
): Promise<EnrollmentRow[]> {
  const reach = requirePermission(ctx, "student.choose", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const { taskId: ofTask } = await requireSelection(tx, { schoolId, selectionId });
    if (ofTask !== taskId) throw new AppError("notFound");
    const scope = await openScope(tx, ctx, reach, { schoolId, taskId }, NO_FILTERS);
    const rows = await allRows(tx, { ...scope, selectionId }, params);
    await audit(tx, ctx, { schoolId, taskId }, { rows: rows.length, documents: false });
    for (let at = 0; at < rows.length; at += AUDIT_CHUNK) {
      const part = rows.slice(at, at + AUDIT_CHUNK).map(({ id }) => ({
        ...{ schoolId, taskId, action: "roster.export" as const },
        ...{ entityType: "enrollment" as const, entityId: id, detail: { selectionId } },
      }));
      await recordAudit(tx, ctx, ...part);
    }
    return rows;
  });
}

async function allRows(tx: Tx, scope: ListScope, params: EnrollmentListParams): Promise<EnrollmentRow[]> {
  const rows: EnrollmentRow[] = [];
  for (let after: string | null = null, hasMore = true; hasMore; after = rows.at(-1)?.id ?? null) {
    const page = await enrollmentPage(tx, scope, { ...params, after, size: PAGE });
    rows.push(...page.rows);
    hasMore = page.hasMore;
    if (rows.length > EXPORT_LIMIT) throw new AppError("exportTooLarge", { limit: EXPORT_LIMIT });
  }
  return rows;
}

/**
 * The rows of a list with all that a roster file holds, full document numbers among it; the import reads it back.
 * @throws AppError exportTooLarge
 */
export async function exportRoster(ctx: Ctx, { schoolId, taskId, params }: Export): Promise<FullRow[]> {
  const reach = requirePermission(ctx, "roster.import", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const scope = await openScope(tx, ctx, reach, { schoolId, taskId }, params);
    const rows = await tx
      .select({ student: students, enrollment: enrollments })
      .from(enrollments)
      .innerJoin(students, ofItsStudent)
      .where(enrollmentWhere(scope))
      .orderBy(enrollments.studentNo, enrollments.id)
      .limit(EXPORT_LIMIT + 1);
    if (rows.length > EXPORT_LIMIT) throw new AppError("exportTooLarge", { limit: EXPORT_LIMIT });
    await audit(tx, ctx, { schoolId, taskId }, { rows: rows.length, documents: true });
    return rows.map(({ student, enrollment }) => ({
      ...enrollment,
      ...student,
      documentNumber: openField({ schoolId, field: "documentNumber" }, student.documentNumber),
    }));
  });
}

function audit(
  tx: Tx,
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
  detail: { rows: number; documents: boolean },
): Promise<void> {
  return recordAudit(tx, ctx, {
    schoolId,
    taskId,
    action: "roster.export",
    entityType: "task",
    entityId: taskId,
    detail,
  });
}
