"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Select } from "@/components/ui/input";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount } from "@/lib/i18n/format";
import { PLAIN_MEANINGS } from "@/lib/results/policy";
import { MEANINGS, type Meaning, type Meanings } from "@/lib/results/schema";

type Props = {
  values: { value: string; rows: number }[];
  meanings: Meanings;
  onChange: (meanings: Meanings) => void;
};

/** Every value that stands in the result column; what a person has not explained is not guessed. */
export function ValueTable({ values, meanings, onChange }: Props) {
  const t = useTranslations("results.values");
  const meaning = useTranslations("resultMeaning");
  const choose = (value: string, chosen: Meaning | undefined) => {
    const { [value]: _, ...others } = meanings;
    onChange(chosen ? { ...others, [value]: chosen } : others);
  };
  return (
    <div className="border-t">
      <h3 className="px-4 pt-3 font-semibold text-sm">{t("title")}</h3>
      <p className="px-4 pb-2 text-ink-muted text-xs">{t("note")}</p>
      <Table>
        <thead>
          <tr>
            <Th>{t("value")}</Th>
            <Th className={NUMERIC}>{t("rows")}</Th>
            <Th>{t("unknown")}</Th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ value, rows }) => (
            <tr key={value}>
              <Td className="font-medium">{value}</Td>
              <Td className={NUMERIC}>{formatCount(rows)}</Td>
              <Td>
                <span className="flex items-center gap-2">
                  <Select
                    aria-label={`${t("unknown")}：${value}`}
                    className="w-56"
                    value={meanings[value] ?? PLAIN_MEANINGS[value] ?? ""}
                    onChange={({ target }) =>
                      choose(
                        value,
                        MEANINGS.find((name) => name === target.value),
                      )
                    }
                  >
                    <option value="">{t("unknown")}</option>
                    {MEANINGS.map((name) => (
                      <option key={name} value={name}>
                        {meaning(name)}
                      </option>
                    ))}
                  </Select>
                  {!meanings[value] && PLAIN_MEANINGS[value] && <Badge>{t("plain")}</Badge>}
                </span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
