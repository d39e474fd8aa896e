"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/input";
import { formatCount } from "@/lib/i18n/format";
import type { FacetCount } from "@/lib/roster/enrollments/facets";
import type { Facet } from "@/lib/roster/search-params";

/** Stand for "no filter" and for several values at once; no value of the roster can be these. */
const ALL = "\0";
const SEVERAL = "\0\0";

type Props = {
  facet: Facet;
  counts: readonly FacetCount[];
  /** Values that the column is narrowed to; none where it is not. A number that opens a list may name several. */
  chosen: readonly string[];
  nameOf: (value: string) => string;
  onChange: (value: string | null) => void;
};

/** Narrows a list by one column; every value says how many students it leaves. */
export function FacetSelect({ facet, counts, chosen, nameOf, onChange }: Props) {
  const t = useTranslations("roster.facets");
  const left = (values: readonly string[]) =>
    formatCount(counts.reduce((sum, { value, n }) => (values.includes(value) ? sum + n : sum), 0));
  const [only = ALL] = chosen;
  const isListed = counts.some((count) => count.value === only);
  return (
    <Select
      aria-label={t(facet)}
      className="w-auto max-w-48"
      value={chosen.length > 1 ? SEVERAL : only}
      onChange={({ target }) => onChange(target.value === ALL ? null : target.value)}
    >
      <option value={ALL}>{t("all", { facet: t(facet) })}</option>
      {chosen.length > 1 && (
        <option value={SEVERAL}>
          {t("several", { count: chosen.length })} {left(chosen)}
        </option>
      )}
      {chosen.length === 1 && !isListed && (
        <option value={only}>
          {nameOf(only) || t("empty")} {left(chosen)}
        </option>
      )}
      {counts.map((count) => (
        <option key={count.value} value={count.value}>
          {nameOf(count.value) || t("empty")} {formatCount(count.n)}
        </option>
      ))}
    </Select>
  );
}
