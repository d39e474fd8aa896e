"use client";

import { useTranslations } from "next-intl";
import { Table, Td, Th } from "@/components/ui/table";
import { ROSTER_COLUMN_NAMES } from "@/lib/roster/columns/columns";
import { ENROLLMENT_COLUMNS } from "@/lib/roster/row/compare";
import type { ShownFacts } from "@/lib/roster/students/detail";

type Props = { kept: ShownFacts; other: ShownFacts; withStudy: boolean };

const STUDY: readonly string[] = ENROLLMENT_COLUMNS;

/** The facts in which two people differ, side by side; of each, one side is taken. */
export function MergePicks({ kept, other, withStudy }: Props) {
  const t = useTranslations("singleStudent.merging");
  const report = useTranslations("roster.report");
  const column = useTranslations("rosterColumn");
  const differing = ROSTER_COLUMN_NAMES.filter(
    (name) => (withStudy || !STUDY.includes(name)) && (kept[name] ?? "") !== (other[name] ?? ""),
  );
  const choice = (name: (typeof differing)[number], side: "kept" | "other") => {
    const value = (side === "kept" ? kept : other)[name];
    return (
      <label className="flex items-center gap-2">
        <input
          type="radio"
          name={`pick-${name}`}
          value={side}
          defaultChecked={side === (kept[name] ? "kept" : "other")}
          aria-label={t("pick", { field: column(name), side: t(side) })}
        />
        {value || report("emptyValue")}
      </label>
    );
  };
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("field")}</Th>
          <Th>{t("kept")}</Th>
          <Th>{t("other")}</Th>
        </tr>
      </thead>
      <tbody>
        {differing.map((name) => (
          <tr key={name}>
            <Td className="whitespace-nowrap">{column(name)}</Td>
            <Td>{choice(name, "kept")}</Td>
            <Td>{choice(name, "other")}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
