"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Select } from "@/components/ui/input";
import { Table, Td, Th } from "@/components/ui/table";
import { columnLetters } from "@/lib/roster/file/sheet-facts";

/** How many values of a column stand beside it. */
const SAMPLES = 3;

type Props<Name extends string> = {
  sheet: {
    headings: readonly string[];
    samples: readonly (readonly string[])[];
    hiddenColumns?: readonly number[];
  };
  names: readonly Name[];
  nameOf: (name: Name) => string;
  /** The number of the column, from 0, that has this meaning. */
  mapping: Partial<Record<Name, number>>;
  onChange: (mapping: Partial<Record<Name, number>>) => void;
};

/** What each column of a file means, beside samples of what stands in it. A meaning belongs to one column. */
export function ColumnMeanings<Name extends string>(props: Props<Name>) {
  const { sheet, names, mapping } = props;
  const t = useTranslations("columnMeanings");
  const choose = (index: number, meaning: Name | undefined) => {
    const next: Partial<Record<Name, number>> = {};
    for (const name of names) if (mapping[name] !== index && name !== meaning) next[name] = mapping[name];
    if (meaning) next[meaning] = index;
    props.onChange(next);
  };
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("column")}</Th>
          <Th>{t("heading")}</Th>
          <Th>{t("meaning")}</Th>
          <Th>{t("samples")}</Th>
        </tr>
      </thead>
      <tbody>
        {sheet.headings.map((heading, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the column's place is its identity
          <tr key={index}>
            <Td className="text-ink-muted">{columnLetters(index)}</Td>
            <Td className="font-medium">
              {heading || "–"}{" "}
              {sheet.hiddenColumns?.includes(index) && <Badge tone="warn">{t("hidden")}</Badge>}
            </Td>
            <Td>
              <Select
                aria-label={`${t("meaning")}：${heading}`}
                className="w-56"
                value={names.find((name) => mapping[name] === index) ?? ""}
                onChange={({ target }) =>
                  choose(
                    index,
                    names.find((name) => name === target.value),
                  )
                }
              >
                <option value="">{t("unused")}</option>
                {names.map((name) => (
                  <option key={name} value={name}>
                    {props.nameOf(name)}
                  </option>
                ))}
              </Select>
            </Td>
            <Td className="text-ink-muted">
              {sheet.samples
                .map((row) => row[index])
                .filter(Boolean)
                .slice(0, SAMPLES)
                .join("　")}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
