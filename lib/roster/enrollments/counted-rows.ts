import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { ofItsStudent } from "@/db/joins";
import { bucketCounts, enrollments, facetCounts, students } from "@/db/schema/roster";
import { reachFilter } from "@/lib/auth/reach-filter";
import { FACETS, type Facet } from "../search-params";
import { enrollmentWhere, type ListScope, ofSchool } from "./where";

/** Where the values of a list are counted; each row stands for `n` enrollments. */
export type CountedRows = {
  from: SQL;
  columns: Partial<Record<Facet, PgColumn>>;
  n: SQL;
  /** @param lifted a facet whose own filter is left out */
  where: (lifted?: Facet) => SQL;
};

/**
 * Counters know the values of a list without a look at its rows, unless a search or something that they do not know has
 * narrowed these. Those of a task know everything that its table shows; those of all tasks together are coarser and few.
 */
export function countedRows(scope: ListScope): CountedRows {
  const { filters, place, search, selectionId } = scope;
  const { reason, notIn, check, major, className, code } = filters;
  if ([search, selectionId, reason, notIn, check].some((value) => value !== null))
    return rowsThemselves(scope);
  const isCoarse = place === "everywhere" && [major, className, code].every((value) => value === null);
  return isCoarse
    ? counters(scope, bucketCounts, coarseColumns(bucketCounts))
    : counters(scope, facetCounts, everyColumn(facetCounts));
}

function rowsThemselves(scope: ListScope): CountedRows {
  return {
    from: scope.search ? sql`${enrollments} inner join ${students} on ${ofItsStudent}` : sql`${enrollments}`,
    columns: everyColumn(enrollments),
    n: sql`count(*)`,
    where: (lifted) => enrollmentWhere(scope, lifted) ?? sql`true`,
  };
}

function everyColumn(table: typeof enrollments | typeof facetCounts): Record<Facet, PgColumn> {
  const { bucket, college, major, className, code, payment, association } = table;
  return { bucket, college, major, className, code, payment, association };
}

function coarseColumns({ bucket, college, payment, association }: typeof bucketCounts) {
  return { bucket, college, payment, association };
}

function counters(
  { place, reach, filters }: ListScope,
  table: typeof bucketCounts | typeof facetCounts,
  columns: CountedRows["columns"],
): CountedRows {
  const { schoolId, taskId, college } = table;
  const chosen = (facet: Facet) => {
    const value = filters[facet];
    const column = columns[facet];
    if (value === null || !column) return undefined;
    return inArray(column, Array.isArray(value) ? value : [value]);
  };
  const where = (lifted?: Facet) =>
    and(
      ...(place === "everywhere" ? [] : [eq(schoolId, place.schoolId), eq(taskId, place.taskId)]),
      filters.school === null ? undefined : ofSchool(schoolId, filters.school),
      reachFilter(reach, { school: schoolId, task: taskId, college }),
      ...FACETS.map((facet) => (facet === lifted ? undefined : chosen(facet))),
    ) ?? sql`true`;
  return { from: sql`${table}`, columns, n: sql`sum(${table.n})`, where };
}
