"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choice";

export type CollegeReady = { college: string; n: number };

type Props = {
  colleges: readonly CollegeReady[];
  /** Null: all of them. */
  chosen: readonly string[] | null;
  onChange: (chosen: string[] | null) => void;
};

/** Everybody, or the students of some colleges, each with how many photos wait there. */
export function CollegeChoice({ colleges, chosen, onChange }: Props) {
  const t = useTranslations("delivery.form");
  const progress = useTranslations("progress");
  const known = new Set(colleges.map(({ college }) => college));
  const gone = (chosen ?? []).flatMap((college) => (known.has(college) ? [] : { college, n: 0 }));
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 font-medium">{t("colleges")}</legend>
      <Checkbox
        label={t("allColleges")}
        checked={chosen === null}
        onChange={({ target }) => onChange(target.checked ? null : [])}
      />
      {chosen !== null &&
        [...colleges, ...gone].map(({ college, n }) => (
          <Checkbox
            key={college}
            className="pl-6"
            label={t("ready", { college: college || progress("emptyName.college"), count: n })}
            checked={chosen.includes(college)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, college] : chosen.filter((other) => other !== college))
            }
          />
        ))}
    </fieldset>
  );
}
