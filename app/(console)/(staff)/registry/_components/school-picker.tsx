"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Select } from "@/components/ui/input";
import { loopParams } from "@/lib/results/search-params";

type Props = { schools: readonly { code: string; name: string }[]; school: string | null };

export function SchoolPicker({ schools, school }: Props) {
  const t = useTranslations("loop");
  const [, setParams] = useQueryStates(loopParams, { shallow: false, history: "push" });
  return (
    <Select
      aria-label={t("school")}
      className="w-auto max-w-72"
      value={school ?? ""}
      onChange={({ target }) => void setParams({ school: target.value || null })}
    >
      <option value="">{t("allSchools")}</option>
      {schools.map(({ code, name }) => (
        <option key={code} value={code}>
          {code} {name}
        </option>
      ))}
    </Select>
  );
}
