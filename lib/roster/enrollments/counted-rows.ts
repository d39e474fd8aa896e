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
  return isCoarse ? coarseCounters(scope) : fineCounters(scope);
}

function rowsThemselves(scope: ListScope): CountedRows {
  const { bucket, college, major, className, code, payment, association } = enrollments;
  return {
    from: scope.search ? sql`${enrollments} inner join ${students} on ${ofItsStudent}` : sql`${enrollments}`,
    columns: { bucket, college, major, className, code, payment, association },
    n: sql`count(*)`,
    where: (lifted) => enrollmentWhere(scope, lifted) ?? sql`true`,
  };
}

function coarseCounters(scope: ListScope): CountedRows {
  const { bucket, college, payment, association, schoolId, taskId, n } = bucketCounts;
  return counters(scope, {
    from: sql`${bucketCounts}`,
    columns: { bucket, college, payment, association },
    ...{ n, place: { school: schoolId, task: taskId, college } },
  });
}

function fineCounters(scope: ListScope): CountedRows {
  const { bucket, college, major, className, code, payment, association, schoolId, taskId, n } = facetCounts;
  return counters(scope, {
    from: sql`${facetCounts}`,
    columns: { bucket, college, major, className, code, payment, association },
    ...{ n, place: { school: schoolId, task: taskId, college } },
  });
}

type Counters = Pick<CountedRows, "from" | "columns"> & {
  n: PgColumn;
  place: { school: PgColumn; task: PgColumn; college: PgColumn };
};

function counters(
  { place, reach, filters }: ListScope,
  { from, columns, n, place: at }: Counters,
): CountedRows {
  const chosen = (facet: Facet) => {
    const value = filters[facet];
    const column = columns[facet];
    if (value === null || !column) return undefined;
    return inArray(column, Array.isArray(value) ? value : [value]);
  };
  const where = (lifted?: Facet) =>
    and(
      ...(place === "everywhere" ? [] : [eq(at.school, place.schoolId), eq(at.task, place.taskId)]),
      filters.school === null ? undefined : ofSchool(at.school, filters.school),
      reachFilter(reach, at),
      ...FACETS.map((facet) => (facet === lifted ? undefined : chosen(facet))),
    ) ?? sql`true`;
  return { from, columns, n: sql`sum(${n})`, where };
}
