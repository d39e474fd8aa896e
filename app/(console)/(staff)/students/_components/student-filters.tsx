"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { FacetSelect } from "@/components/roster/facet-select";
import { SearchBox } from "@/components/roster/search-box";
import { useValueName } from "@/components/roster/use-value-name";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { BUCKETS } from "@/db/enrollment-bucket";
import { keepSearchEverywhereAction } from "@/lib/roster/actions";
import type { FacetCounts } from "@/lib/roster/enrollments/facets";
import { enrollmentListParams, NO_FILTERS } from "@/lib/roster/search-params";

type Props = { term: string | null; counts: FacetCounts; children: ReactNode };

/** Search over everything in reach, narrowed by what the counters know without reading rows. */
export function StudentFilters({ term, counts, children }: Props) {
  const t = useTranslations("roster.facets");
  const narrowed = useTranslations("narrowed");
  const common = useTranslations("common");
  const valueName = useValueName();
  const [params, setParams] = useQueryStates(enrollmentListParams, { shallow: false, history: "push" });
  const several =
    params.bucket && params.bucket.length > 1 ? t("several", { count: params.bucket.length }) : null;
  const isFiltered = [params.q, params.bucket, params.college, params.school].some((value) => value !== null);
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2.5">
      <SearchBox term={term} keep={(typed) => keepSearchEverywhereAction({ term: typed })} />
      <FacetSelect
        facet="bucket"
        counts={counts.bucket ?? []}
        value={several ?? params.bucket?.[0] ?? null}
        nameOf={(value) => (value === several ? value : valueName("bucket", value))}
        onChange={(value) => {
          const bucket = BUCKETS.filter((known) => known === value);
          void setParams({ bucket: bucket.length > 0 ? bucket : null, after: null });
        }}
      />
      <FacetSelect
        facet="college"
        counts={counts.college ?? []}
        value={params.college}
        nameOf={(value) => value}
        onChange={(college) => void setParams({ college, after: null })}
      />
      {params.school !== null && <Badge tone="info">{narrowed("school", { code: params.school })}</Badge>}
      {isFiltered && (
        <Button look="quiet" onClick={() => void setParams({ ...NO_FILTERS, after: null })}>
          <X aria-hidden />
          {common("clear")}
        </Button>
      )}
      {children}
    </div>
  );
}
