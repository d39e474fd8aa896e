"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { BUCKETS, ENROLLMENT_FACTS } from "@/db/enrollment-bucket";
import type { RejectReason } from "@/lib/review/reasons/reasons";
import type { FacetCounts } from "@/lib/roster/enrollments/facets";
import { enrollmentListParams, FACETS, type Facet, NO_FILTERS } from "@/lib/roster/search-params";
import { FacetSelect } from "./facet-select";
import { useValueName } from "./use-value-name";

/** Narrows a list of students by each column that is counted or narrowed already, and says what else narrows it. */
export function FacetFilters({ counts }: { counts: FacetCounts }) {
  const common = useTranslations("common");
  const narrowed = useTranslations("narrowed");
  const reasonName = useTranslations("rejectReason");
  const valueName = useValueName();
  const [params, setParams] = useQueryStates(enrollmentListParams, { shallow: false, history: "push" });
  const choose = (facet: Facet, value: string) => {
    const chosen = {
      bucket: () => ({ bucket: BUCKETS.filter((known) => known === value) }),
      payment: () => ({ payment: ENROLLMENT_FACTS.payment.filter((known) => known === value) }),
      code: () => ({ code: ENROLLMENT_FACTS.code.find((known) => known === value) }),
      association: () => ({ association: ENROLLMENT_FACTS.association.find((known) => known === value) }),
      college: () => ({ college: value }),
      major: () => ({ major: value }),
      className: () => ({ className: value }),
    }[facet]();
    void setParams({ ...chosen, after: null });
  };
  const nameOfReason = (reason: string) =>
    reasonName.has(`${reason as RejectReason}.name`) ? reasonName(`${reason as RejectReason}.name`) : reason;
  const facets = FACETS.filter((facet) => counts[facet] !== undefined || params[facet] !== null);
  const { q, reason, school, notIn, check } = params;
  const isFiltered = [q, reason, school, notIn, check, ...FACETS.map((facet) => params[facet])].some(
    (value) => value !== null,
  );
  return (
    <>
      {facets.map((facet) => (
        <FacetSelect
          key={facet}
          facet={facet}
          counts={counts[facet] ?? []}
          chosen={[params[facet] ?? []].flat()}
          nameOf={(value) => valueName(facet, value)}
          onChange={(value) =>
            value === null ? void setParams({ [facet]: null, after: null }) : choose(facet, value)
          }
        />
      ))}
      {reason !== null && <Badge tone="info">{narrowed("reason", { reason: nameOfReason(reason) })}</Badge>}
      {school !== null && <Badge tone="info">{narrowed("school", { code: school })}</Badge>}
      {notIn !== null && <Badge tone="info">{narrowed("notInFile")}</Badge>}
      {check !== null && <Badge tone="info">{narrowed(`check.${check}`)}</Badge>}
      {isFiltered && (
        <Button look="quiet" onClick={() => void setParams({ ...NO_FILTERS, after: null })}>
          <X aria-hidden />
          {common("clear")}
        </Button>
      )}
    </>
  );
}
