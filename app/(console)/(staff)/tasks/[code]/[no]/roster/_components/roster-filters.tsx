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
import { BUCKETS, ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import type { RejectReason } from "@/lib/review/reasons/reasons";
import { keepSearchAction } from "@/lib/roster/actions";
import type { FacetCounts } from "@/lib/roster/enrollments/facets";
import { enrollmentListParams, FACETS, type Facet, NO_FILTERS } from "@/lib/roster/search-params";

type Props = {
  place: { schoolId: string; taskId: string };
  term: string | null;
  counts: FacetCounts;
  children: ReactNode;
};

/** Search and filters of the roster, with the tools of the list behind them. */
export function RosterFilters({ place, term, counts, children }: Props) {
  const t = useTranslations("roster.facets");
  const common = useTranslations("common");
  const valueName = useValueName();
  const [params, setParams] = useQueryStates(enrollmentListParams, { shallow: false, history: "push" });
  const several =
    params.bucket && params.bucket.length > 1 ? t("several", { count: params.bucket.length }) : null;

  const nameOf = (facet: Facet) => (value: string) => (value === several ? value : valueName(facet, value));
  const chosenOf = (facet: Facet) =>
    facet === "bucket" ? (several ?? params.bucket?.[0] ?? null) : params[facet];
  const choose = (facet: Facet, value: string | null) => {
    const chosen = {
      bucket: () => ({ bucket: BUCKETS.filter((known) => known === value) }),
      code: () => ({ code: ENROLLMENT_FACTS.code.find((known) => known === value) ?? null }),
      payment: () => ({ payment: ENROLLMENT_FACTS.payment.find((known) => known === value) ?? null }),
      college: () => ({ college: value }),
      major: () => ({ major: value }),
      className: () => ({ className: value }),
    }[facet]();
    void setParams({ ...(value === null ? { [facet]: null } : chosen), after: null });
  };
  const narrowed = useTranslations("narrowed");
  const reasonName = useTranslations("rejectReason");
  const nameOfReason = (reason: string) =>
    reasonName.has(`${reason as RejectReason}.name`) ? reasonName(`${reason as RejectReason}.name`) : reason;
  const isFiltered =
    params.q !== null || params.reason !== null || FACETS.some((facet) => params[facet] !== null);
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2.5">
      <SearchBox term={term} keep={(typed) => keepSearchAction({ ...place, term: typed })} />
      {children}
      <div className="flex basis-full flex-wrap items-center gap-2">
        {FACETS.map((facet) => (
          <FacetSelect
            key={facet}
            facet={facet}
            counts={counts[facet] ?? []}
            value={chosenOf(facet)}
            nameOf={nameOf(facet)}
            onChange={(value) => choose(facet, value)}
          />
        ))}
        {params.reason !== null && (
          <Badge tone="info">{narrowed("reason", { reason: nameOfReason(params.reason) })}</Badge>
        )}
        {isFiltered && (
          <Button look="quiet" onClick={() => void setParams({ ...NO_FILTERS, after: null })}>
            <X aria-hidden />
            {common("clear")}
          </Button>
        )}
      </div>
    </div>
  );
}
