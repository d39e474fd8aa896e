import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { FACETS, type Facet } from "../search-params";
import { type CountedRows, countedRows } from "./counted-rows";
import type { ListScope } from "./where";

export type FacetCount = { value: string; n: number };
export type FacetCounts = Partial<Record<Facet, FacetCount[]>>;

/** Values offered for one column; longer lists are found by searching. */
const VALUES_SHOWN = 200;

/** What is offered where all schools are in sight. */
const EVERYWHERE: readonly Facet[] = ["bucket", "college", "payment", "association"];

/** How many rows of a list have each value of a column, were that column's own filter lifted. */
export async function countByFacet(tx: Tx, scope: ListScope): Promise<FacetCounts> {
  const wanted = scope.place === "everywhere" && !scope.search ? EVERYWHERE : FACETS;
  const rows = countedRows(scope);
  // Columns without a filter of their own all count the same rows: one pass for all of them.
  const unfiltered = wanted.filter((facet) => scope.filters[facet] === null);
  const counts = await countIn(tx, rows, unfiltered);
  for (const facet of wanted)
    if (!unfiltered.includes(facet)) Object.assign(counts, await countIn(tx, rows, [facet], facet));
  return counts;
}

/**
 * Rows that are alike in all columns are put together first, of which a class has few: to put every row into the
 * groups of each column takes three times as long.
 */
async function countIn(
  tx: Tx,
  { from, columns, n, where }: CountedRows,
  facets: readonly Facet[],
  lifted?: Facet,
): Promise<FacetCounts> {
  if (facets.length === 0) return {};
  const found = facets.map((facet) => columnOf(columns, facet));
  const listed = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);
  const names = found.map(({ name }) => sql.identifier(name)).map((name) => sql`alike.${name}`);
  const rows = await tx.execute<{ value: string; facet: number; n: number }>(sql`
    select coalesce(${listed(names.map((name) => sql`${name}::text`))}) as value, sum(alike.n)::int as n,
      array_position(array[${listed(names.map((name) => sql`grouping(${name})`))}], 0) - 1 as facet
    from (
      select ${listed(found.map((column) => sql`${column}`))}, ${n} as n from ${from} where ${where(lifted)}
      group by ${listed(found.map((column) => sql`${column}`))}
    ) alike
    group by grouping sets (${listed(names.map((name) => sql`(${name})`))})
    having sum(alike.n) <> 0 order by n desc, value`);
  return Object.fromEntries(
    facets.map((name, at) => [
      name,
      rows
        .filter(({ facet }) => facet === at)
        .slice(0, VALUES_SHOWN)
        .map(({ value, n: people }) => ({ value, n: people })),
    ]),
  );
}

function columnOf(columns: CountedRows["columns"], facet: Facet): PgColumn {
  const column = columns[facet];
  if (!column) throw new Error(`these rows do not know ${facet}`);
  return column;
}
