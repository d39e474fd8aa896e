import { and, asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { staff } from "@/db/schema/platform";
import { rosterImportRows, rosterImports } from "@/db/schema/roster";
import type { ROSTER_ROW_OUTCOMES } from "@/db/vocabulary";
import { requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { countByFacet } from "./enrollments/facets";
import { enrollmentPage } from "./enrollments/list";
import { openScope } from "./enrollments/open-scope";
import {
  columnMapping,
  importCountsSchema,
  importFailureSchema,
  rowChangesSchema,
  rowProblemsSchema,
  sheetSchema,
} from "./schema";
import type { EnrollmentFilters, EnrollmentListParams } from "./search-params";

const IMPORTS_SHOWN = 100;

/** Roster files of a task, the newest first. */
export async function listImports(ctx: Ctx, { schoolId, taskId }: { schoolId: string; taskId: string }) {
  const reach = requirePermission(ctx, "roster.import", { schoolId, taskId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        id: rosterImports.id,
        fileName: rosterImports.fileName,
        status: rosterImports.status,
        counts: rosterImports.counts,
        createdAt: rosterImports.createdAt,
        author: staff.name,
      })
      .from(rosterImports)
      .leftJoin(staff, eq(staff.id, rosterImports.createdBy))
      .where(and(eq(rosterImports.schoolId, schoolId), eq(rosterImports.taskId, taskId)))
      .orderBy(desc(rosterImports.createdAt))
      .limit(IMPORTS_SHOWN),
  );
  return rows.map((row) => ({ ...row, counts: importCountsSchema.nullable().parse(row.counts) }));
}

/**
 * One import with what the screens of its state show.
 * @throws AppError notFound
 */
export async function requireImport(
  ctx: Ctx,
  { schoolId, importId }: { schoolId: string; importId: string },
) {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select()
      .from(rosterImports)
      .where(and(eq(rosterImports.schoolId, schoolId), eq(rosterImports.id, importId))),
  );
  if (!row) throw new AppError("notFound");
  return {
    ...row,
    sheet: sheetSchema.nullable().parse(row.sheet),
    mapping: columnMapping.nullable().parse(row.mapping),
    counts: importCountsSchema.nullable().parse(row.counts),
    failure: importFailureSchema.nullable().parse(row.failure),
  };
}

export type RosterImport = Awaited<ReturnType<typeof requireImport>>;

/** One page of a task's roster; a typed search comes as its token. */
export async function listEnrollments(
  ctx: Ctx,
  { schoolId, taskId, params }: { schoolId: string; taskId: string; params: EnrollmentListParams },
) {
  const reach = requirePermission(ctx, "roster.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const scope = await openScope(tx, ctx, reach, { schoolId, taskId }, params);
    const page = await enrollmentPage(tx, scope, orderOf(params));
    return { ...page, term: scope.search?.term ?? null };
  });
}

/** How many students of a task's roster have each value, under the filters of the list. */
export async function countFacets(
  ctx: Ctx,
  { schoolId, taskId, params }: { schoolId: string; taskId: string; params: EnrollmentFilters },
) {
  const reach = requirePermission(ctx, "roster.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) =>
    countByFacet(tx, await openScope(tx, ctx, reach, { schoolId, taskId }, params)),
  );
}

/** One page of the students of all schools and tasks in reach. */
export async function listEverywhere(ctx: Ctx, { params }: { params: EnrollmentListParams }) {
  const reach = requireReach(ctx, "roster.read");
  return withinReach(ctx, reach, async (tx) => {
    const scope = await openScope(tx, ctx, reach, "everywhere", params);
    const page = await enrollmentPage(tx, scope, orderOf(params));
    return { ...page, term: scope.search?.term ?? null };
  });
}

/** Counts over everything in reach. */
export async function countFacetsEverywhere(ctx: Ctx, { params }: { params: EnrollmentFilters }) {
  const reach = requireReach(ctx, "roster.read");
  return withinReach(ctx, reach, async (tx) =>
    countByFacet(tx, await openScope(tx, ctx, reach, "everywhere", params)),
  );
}

function orderOf({ sort, dir, after, size }: EnrollmentListParams) {
  return { sort, dir, after: z.uuid().safeParse(after).data ?? null, size };
}

export type EnrollmentRow = Awaited<ReturnType<typeof listEnrollments>>["rows"][number];

export const IMPORT_ROWS_SHOWN = 200;

/** The first rows of a dry run with one outcome, or those to be written that carry a remark. */
export async function listImportRows(
  ctx: Ctx,
  {
    schoolId,
    importId,
    outcome,
  }: { schoolId: string; importId: string; outcome: (typeof ROSTER_ROW_OUTCOMES)[number] | "remarked" },
) {
  const reach = requirePermission(ctx, "roster.import", { schoolId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        rowNo: rosterImportRows.rowNo,
        name: sql<string>`${rosterImportRows.facts} ->> 'name'`,
        studentNo: sql<string>`${rosterImportRows.facts} ->> 'studentNo'`,
        college: sql<string>`${rosterImportRows.facts} ->> 'college'`,
        problems: rosterImportRows.problems,
        changes: rosterImportRows.changes,
      })
      .from(rosterImportRows)
      .where(
        and(
          eq(rosterImportRows.schoolId, schoolId),
          eq(rosterImportRows.importId, importId),
          outcome === "remarked"
            ? sql`${rosterImportRows.outcome} <> 'error' and ${rosterImportRows.problems} <> '[]'`
            : eq(rosterImportRows.outcome, outcome),
        ),
      )
      .orderBy(asc(rosterImportRows.rowNo))
      .limit(IMPORT_ROWS_SHOWN),
  );
  return rows.map((row) => ({
    ...row,
    problems: rowProblemsSchema.parse(row.problems),
    changes: rowChangesSchema.parse(row.changes),
  }));
}

export type ImportRow = Awaited<ReturnType<typeof listImportRows>>[number];
