"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/input";
import { LEVELS, type Level } from "@/lib/progress/policy";
import { taskProgressParams } from "@/lib/progress/search-params";

/** Stands for all colleges; no college can be called this. */
const ALL = "\0";

type Props = { colleges: readonly string[]; college: string | null; level: Level };

/** Chooses the college that the page is about and what it is broken down by; both stand in the address. */
export function ScopePicker({ colleges, college, level }: Props) {
  const t = useTranslations("progress");
  const [, setParams] = useQueryStates(taskProgressParams, { shallow: false, history: "push" });
  return (
    <div className="flex flex-wrap items-center gap-3">
      {colleges.length > 1 && (
        <Select
          aria-label={t("only")}
          className="w-auto max-w-60"
          value={college ?? ALL}
          onChange={({ target }) =>
            void setParams({ college: target.value === ALL ? null : target.value, by: null })
          }
        >
          <option value={ALL}>{t("allColleges")}</option>
          {colleges.map((name) => (
            <option key={name} value={name}>
              {name || t("emptyName.college")}
            </option>
          ))}
        </Select>
      )}
      <fieldset className="flex overflow-hidden rounded-md border border-line-strong">
        <legend className="sr-only">{t("levels.label")}</legend>
        {LEVELS.filter((name) => name !== "college" || (college === null && colleges.length > 1)).map(
          (name) => (
            <button
              key={name}
              type="button"
              aria-pressed={level === name}
              onClick={() => void setParams({ by: name })}
              className={cn(
                "h-8 border-l px-3 text-sm first:border-l-0 hover:bg-hover",
                level === name && "bg-accent-soft font-semibold text-accent",
              )}
            >
              {t(`levels.${name}`)}
            </button>
          ),
        )}
      </fieldset>
    </div>
  );
}
