import { useTranslations } from "next-intl";
import { CountedLink } from "@/components/progress/counted-link";
import type { ListBase } from "@/components/progress/list-href";
import { Badge } from "@/components/ui/badge";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { BUCKETS } from "@/db/enrollment-bucket";
import { formatCount } from "@/lib/i18n/format";
import { BALANCE_CHECKS } from "@/lib/tasks/balance/checks";
import type { BalanceLine } from "@/lib/tasks/balance/lines";

type Props = { lines: readonly BalanceLine[]; listBase: ListBase; hasTotal?: boolean };

/** Booked beside found; a bucket opens its list, and a check the list of the people it speaks of. */
export function LedgerTable({ lines, listBase, hasTotal }: Props) {
  const t = useTranslations("ledger");
  const name = useTranslations("ledgerLine");
  const sum = (column: "booked" | "found") => lines.reduce((total, line) => total + line[column], 0);
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("columns.line")}</Th>
          <Th className={NUMERIC}>{t("columns.booked")}</Th>
          <Th className={NUMERIC}>{t("columns.found")}</Th>
          <Th className={NUMERIC}>{t("columns.difference")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, booked, found }) => {
          const bucket = BUCKETS.find((one) => one === line);
          const check = BALANCE_CHECKS.find((one) => one === line);
          return (
            <tr key={line}>
              <Td>{name(line)}</Td>
              <Td className={NUMERIC}>
                <CountedLink count={booked} base={check ? listBase : null} narrowing={{ check }} />
              </Td>
              <Td className={NUMERIC}>
                <CountedLink
                  count={found}
                  base={bucket ? listBase : null}
                  narrowing={{ buckets: bucket && [bucket] }}
                />
              </Td>
              <Td className={NUMERIC}>
                {booked === found ? 0 : <Badge tone="bad">{formatCount(booked - found)}</Badge>}
              </Td>
            </tr>
          );
        })}
      </tbody>
      {hasTotal && (
        <tfoot>
          <tr className="font-semibold">
            <Td>{t("total")}</Td>
            <Td className={NUMERIC}>{formatCount(sum("booked"))}</Td>
            <Td className={NUMERIC}>{formatCount(sum("found"))}</Td>
            <Td className={NUMERIC}>{formatCount(sum("booked") - sum("found"))}</Td>
          </tr>
        </tfoot>
      )}
    </Table>
  );
}
