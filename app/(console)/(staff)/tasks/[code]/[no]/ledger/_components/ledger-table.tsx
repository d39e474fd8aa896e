import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ListBase, listHref } from "@/components/progress/list-href";
import { Badge } from "@/components/ui/badge";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { BUCKETS } from "@/db/enrollment-bucket";
import { formatCount } from "@/lib/i18n/format";
import type { BalanceLine } from "@/lib/tasks/balance/lines";

type Props = { lines: readonly BalanceLine[]; listBase: ListBase; hasTotal?: boolean };

/** Booked beside found; a bucket opens its list. */
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
          return (
            <tr key={line}>
              <Td>{name(line)}</Td>
              <Td className={NUMERIC}>{formatCount(booked)}</Td>
              <Td className={NUMERIC}>
                {listBase && bucket ? (
                  <Link
                    className="hover:text-accent hover:underline"
                    href={listHref(listBase, { buckets: [bucket] })}
                  >
                    {formatCount(found)}
                  </Link>
                ) : (
                  formatCount(found)
                )}
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
