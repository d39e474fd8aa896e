import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { bucketCounts, enrollments, students } from "@/db/schema/roster";
import { reachFilter } from "@/lib/auth/reach-filter";
import { type EnrollmentFilters, FACETS, type Facet } from "../search-params";
import { enrollmentWhere, type ListScope } from "./where";

export type FacetCount = { value: string; n: number };
export type FacetCounts = Partial<Record<Facet, FacetCount[]>>;

/** Values offered for one column; longer lists are found by searching. */
const VALUES_SHOWN = 200;

const COLUMNS: Record<Facet, PgColumn> = {
  bucket: enrollments.bucket,
  college: enrollments.college,
  major: enrollments.major,
  className: enrollments.className,
  code: enrollments.code,
  payment: enrollments.payment,
  association: enrollments.association,
};

/** Facets that the counters know, without a look at the rows. */
const COUNTED = {
  bucket: bucketCounts.bucket,
  college: bucketCounts.college,
  payment: bucketCounts.payment,
  association: bucketCounts.association,
} as const satisfies Partial<Record<Facet, PgColumn>>;

type CountedFacet = keyof typeof COUNTED;
const COUNTED_FACETS = FACETS.filter((facet): facet is CountedFacet => facet in COUNTED);

/**
 * How many rows of a list have each value of a column, were that column's own filter lifted. Over all schools only
 * what the counters know, unless a search has narrowed the rows.
 */
export async function facetCounts(tx: Tx, scope: ListScope): Promise<FacetCounts> {
  const { major, className, code, reason, school, notIn, check } = scope.filters;
  const narrowed = [major, className, code, reason, school, notIn, check].some((value) => value !== null);
  const wanted: readonly Facet[] = scope.place === "everywhere" && !scope.search ? COUNTED_FACETS : FACETS;
  const counted = scope.search || narrowed ? [] : COUNTED_FACETS;
  const rest = wanted.filter((facet) => !counted.some((known) => known === facet));
  const counts: FacetCounts = {};
  for (const facet of counted) counts[facet] = await fromCounters(tx, scope, facet);
  // Columns without a filter of their own all count the same rows: one pass for all of them.
  const unfiltered = rest.filter((facet) => scope.filters[facet] === null);
  Object.assign(counts, await fromRows(tx, scope, unfiltered));
  for (const facet of rest)
    if (!unfiltered.includes(facet)) Object.assign(counts, await fromRows(tx, scope, [facet]));
  return counts;
}

/**
 * Rows that are alike in all columns are put together first, of which a class has few: to put every row into the
 * groups of each column takes three times as long.
 */
async function fromRows(tx: Tx, scope: ListScope, facets: readonly Facet[]): Promise<FacetCounts> {
  const [only] = facets;
  if (!only) return {};
  const columns = facets.map((facet) => COLUMNS[facet]);
  const rows = tx
    .select({ ...Object.fromEntries(columns.map((column) => [column.name, column])), n: count().as("n") })
    .from(enrollments);
  const joined = scope.search ? rows.innerJoin(students, ofItsStudent) : rows;
  const alike = joined
    .where(enrollmentWhere(scope, facets.length === 1 ? only : undefined))
    .groupBy(...columns)
    .as("alike");
  const names = columns.map(({ name }) => sql`alike.${sql.identifier(name)}`);
  const listed = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);
  const found = await tx
    .select({
      value: sql<string>`coalesce(${listed(names.map((name) => sql`${name}::text`))})`,
      facet: sql<number>`array_position(array[${listed(names.map((name) => sql`grouping(${name})`))}], 0) - 1`,
      n: sql<number>`sum(alike.n)::int`,
    })
    .from(alike)
    .groupBy(sql`grouping sets (${listed(names.map((name) => sql`(${name})`))})`)
    .orderBy(sql`sum(alike.n) desc`);
  return Object.fromEntries(
    facets.map((name, at) => [name, found.filter(({ facet }) => facet === at).slice(0, VALUES_SHOWN)]),
  );
}

async function fromCounters(
  tx: Tx,
  { place, reach, filters }: ListScope,
  facet: CountedFacet,
): Promise<FacetCount[]> {
  const column = COUNTED[facet];
  const columns = { school: bucketCounts.schoolId, task: bucketCounts.taskId, college: bucketCounts.college };
  const n: SQL<number> = sql<number>`sum(${bucketCounts.n})::int`;
  return tx
    .select({ value: sql<string>`${column}::text`, n })
    .from(bucketCounts)
    .where(
      and(
        place === "everywhere" ? undefined : eq(bucketCounts.schoolId, place.schoolId),
        place === "everywhere" ? undefined : eq(bucketCounts.taskId, place.taskId),
        reachFilter(reach, columns),
        ...COUNTED_FACETS.map((other) => (other === facet ? undefined : chosenIn(other, filters))),
      ),
    )
    .groupBy(column)
    .having(sql`sum(${bucketCounts.n}) <> 0`)
    .orderBy(sql`sum(${bucketCounts.n}) desc`, column)
    .limit(VALUES_SHOWN);
}

function chosenIn(facet: CountedFacet, { [facet]: value }: EnrollmentFilters): SQL | undefined {
  return value === null ? undefined : inArray(COUNTED[facet], Array.isArray(value) ? value : [value]);
}
