"use client";

import type { ReactNode } from "react";
import { FacetFilters } from "@/components/roster/facet-filters";
import { SearchBox } from "@/components/roster/search-box";
import { keepSearchAction } from "@/lib/roster/actions";
import type { FacetCounts } from "@/lib/roster/enrollments/facets";

type Props = {
  place: { schoolId: string; taskId: string };
  term: string | null;
  counts: FacetCounts;
  children: ReactNode;
};

/** Search and filters of the roster, with the tools of the list behind them. */
export function RosterFilters({ place, term, counts, children }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2.5">
      <SearchBox term={term} keep={(typed) => keepSearchAction({ ...place, term: typed })} />
      {children}
      <div className="flex basis-full flex-wrap items-center gap-2">
        <FacetFilters counts={counts} />
      </div>
    </div>
  );
}
