"use client";

import { useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import { Select } from "@/components/ui/input";

type Props = { schools: readonly { code: string; name: string }[]; school: string | null };

/** One school of the page or all, in the address by its code. */
export function SchoolPicker({ schools, school }: Props) {
  const t = useTranslations("overview");
  const [, setSchool] = useQueryState("school", { shallow: false, history: "push" });
  return (
    <Select
      aria-label={t("school")}
      className="w-auto max-w-72"
      value={school ?? ""}
      onChange={({ target }) => void setSchool(target.value || null)}
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
