"use client";

import type { ReactNode } from "react";
import { FacetFilters } from "@/components/roster/facet-filters";
import { SearchBox } from "@/components/roster/search-box";
import { keepSearchEverywhereAction } from "@/lib/roster/actions";
import type { FacetCounts } from "@/lib/roster/enrollments/facets";

type Props = { term: string | null; counts: FacetCounts; children: ReactNode };

/** Search over everything in reach, narrowed by what the counters know without reading rows. */
export function StudentFilters({ term, counts, children }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2.5">
      <SearchBox term={term} keep={(typed) => keepSearchEverywhereAction({ term: typed })} />
      <FacetFilters counts={counts} />
      {children}
    </div>
  );
}
