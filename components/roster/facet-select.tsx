"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/input";
import { formatCount } from "@/lib/i18n/format";
import type { FacetCount } from "@/lib/roster/enrollments/facets";
import type { Facet } from "@/lib/roster/search-params";

/** Stands for "no filter"; no value of the roster can be this. */
const ALL = "\0";

type Props = {
  facet: Facet;
  counts: readonly FacetCount[];
  /** Null where the column is not filtered. */
  value: string | null;
  nameOf: (value: string) => string;
  onChange: (value: string | null) => void;
};

/** Narrows a list by one column; every value says how many students it leaves. */
export function FacetSelect({ facet, counts, value, nameOf, onChange }: Props) {
  const t = useTranslations("roster.facets");
  const isListed = value === null || counts.some((count) => count.value === value);
  return (
    <Select
      aria-label={t(facet)}
      className="w-auto max-w-48"
      value={value ?? ALL}
      onChange={({ target }) => onChange(target.value === ALL ? null : target.value)}
    >
      <option value={ALL}>{t("all", { facet: t(facet) })}</option>
      {!isListed && <option value={value}>{nameOf(value)} 0</option>}
      {counts.map((count) => (
        <option key={count.value} value={count.value}>
          {nameOf(count.value) || t("empty")} {formatCount(count.n)}
        </option>
      ))}
    </Select>
  );
}
