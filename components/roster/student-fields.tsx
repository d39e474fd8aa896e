"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import type { RosterColumn } from "@/lib/roster/columns/columns";
import { ROSTER_COLUMNS } from "@/lib/roster/columns/columns";
import { isError, NO_PROBLEM_PARAMS, type RowProblem } from "@/lib/roster/row/problem";
import type { ShownFacts } from "@/lib/roster/students/detail";

const GROUPS: readonly { title: "person" | "study"; columns: readonly RosterColumn[] }[] = [
  {
    title: "person",
    columns: ["name", "documentNumber", "sex", "birthDate", "formerName", "ethnicity"],
  },
  {
    title: "study",
    columns: [
      ...(["studentNo", "examNo", "college", "department", "majorCode", "major", "className"] as const),
      ...(["level", "schoolingYears", "studyForm", "grade", "entryDate", "graduationDate"] as const),
      "registrationStatus",
    ],
  },
];

const DAYS: readonly RosterColumn[] = ["birthDate", "entryDate", "graduationDate"];

type Props = {
  /** What stands; null for a new student. */
  facts: ShownFacts | null;
  problems: readonly RowProblem[];
};

/** One student's facts as fields, each with what is wrong under it. */
export function StudentFields({ facts, problems }: Props) {
  const t = useTranslations("singleStudent.form");
  const column = useTranslations("rosterColumn");
  const problem = useTranslations("rosterProblem");
  const sentence = (name: RosterColumn) =>
    problems
      .filter((one) => one.column === name && isError(one))
      .map((one) => problem(one.code, { ...NO_PROBLEM_PARAMS, ...one.params }))
      .join(" ") || undefined;
  return GROUPS.map(({ title, columns }) => (
    <fieldset key={title} className="grid gap-3 sm:grid-cols-2">
      <legend className="pb-1 font-semibold text-sm">{t(title)}</legend>
      {columns.map((name) => {
        const isDocument = name === "documentNumber";
        return (
          <Field
            key={name}
            label={column(name)}
            error={sentence(name)}
            hint={isDocument && facts ? t("documentHint", { shown: facts[name] ?? "" }) : undefined}
          >
            {(control) =>
              name === "sex" ? (
                <Select {...control} name={name} defaultValue={facts?.sex ? SEX_LETTERS[facts.sex] : ""}>
                  <option value="">{t("unknown")}</option>
                  <option value="M">{t("male")}</option>
                  <option value="F">{t("female")}</option>
                </Select>
              ) : (
                <Input
                  {...control}
                  name={name}
                  type={DAYS.includes(name) ? "date" : "text"}
                  maxLength={ROSTER_COLUMNS[name].max}
                  defaultValue={isDocument ? "" : (facts?.[name] ?? "")}
                  autoComplete="off"
                />
              )
            }
          </Field>
        );
      })}
    </fieldset>
  ));
}

const SEX_LETTERS: Record<string, string> = { male: "M", female: "F" };
