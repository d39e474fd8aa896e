"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Select } from "@/components/ui/input";
import { enrollmentListParams, PAGE_SIZES } from "@/lib/roster/search-params";

/** How many rows a page of students has. */
export function PageSize() {
  const t = useTranslations("roster.look");
  const [{ size }, setParams] = useQueryStates(enrollmentListParams, { shallow: false, history: "push" });
  return (
    <Select
      aria-label={t("sizes")}
      className="w-auto"
      value={size}
      onChange={({ target }) =>
        void setParams({
          size: PAGE_SIZES.find((known) => String(known) === target.value) ?? null,
          after: null,
        })
      }
    >
      {PAGE_SIZES.map((count) => (
        <option key={count} value={count}>
          {t("size", { count })}
        </option>
      ))}
    </Select>
  );
}
