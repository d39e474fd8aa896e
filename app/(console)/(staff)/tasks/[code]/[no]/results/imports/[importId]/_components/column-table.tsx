"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/input";
import { Table, Td, Th } from "@/components/ui/table";
import { RESULT_COLUMN_NAMES, type ResultColumn, type ResultMapping } from "@/lib/results/columns/columns";
import type { ResultSheet } from "@/lib/results/schema";

type Props = { sheet: ResultSheet; mapping: ResultMapping; onChange: (mapping: ResultMapping) => void };

/** What each column of the file means, beside samples of what stands in it. */
export function ColumnTable({ sheet, mapping, onChange }: Props) {
  const t = useTranslations("results.mapping");
  const column = useTranslations("resultColumn");
  const meaningOf = (index: number) => RESULT_COLUMN_NAMES.find((name) => mapping[name] === index);
  const choose = (index: number, chosen: ResultColumn | undefined) => {
    const others = Object.entries(mapping).filter(([name, at]) => at !== index && name !== chosen);
    onChange({ ...Object.fromEntries(others), ...(chosen && { [chosen]: index }) });
  };
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("column")}</Th>
          <Th>{t("meaning")}</Th>
          <Th>{t("samples")}</Th>
        </tr>
      </thead>
      <tbody>
        {sheet.headings.map((heading, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the column's place is its identity
          <tr key={index}>
            <Td className="font-medium">{heading || "–"}</Td>
            <Td>
              <Select
                aria-label={`${t("meaning")}：${heading}`}
                className="w-48"
                value={meaningOf(index) ?? ""}
                onChange={({ target }) =>
                  choose(
                    index,
                    RESULT_COLUMN_NAMES.find((name) => name === target.value),
                  )
                }
              >
                <option value="">{t("unused")}</option>
                {RESULT_COLUMN_NAMES.map((name) => (
                  <option key={name} value={name}>
                    {column(name)}
                  </option>
                ))}
              </Select>
            </Td>
            <Td className="text-ink-muted">
              {sheet.samples
                .map((row) => row[index])
                .filter(Boolean)
                .slice(0, 3)
                .join("　")}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
