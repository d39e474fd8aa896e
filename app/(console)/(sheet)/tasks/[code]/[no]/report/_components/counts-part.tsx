import { useTranslations } from "next-intl";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount } from "@/lib/i18n/format";
import type { BalanceLine } from "@/lib/tasks/balance/lines";

/** The whole ledger as it stood when the report was made. */
export function CountsPart({ lines }: { lines: readonly BalanceLine[] }) {
  const t = useTranslations("ledger");
  const name = useTranslations("ledgerLine");
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t("paper.counts")}</h2>
      <Table>
        <thead>
          <tr>
            <Th>{t("columns.line")}</Th>
            <Th className={NUMERIC}>{t("columns.booked")}</Th>
            <Th className={NUMERIC}>{t("columns.found")}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, booked, found }) => (
            <tr key={line}>
              <Td>{name(line)}</Td>
              <Td className={NUMERIC}>{formatCount(booked)}</Td>
              <Td className={NUMERIC}>{formatCount(found)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
