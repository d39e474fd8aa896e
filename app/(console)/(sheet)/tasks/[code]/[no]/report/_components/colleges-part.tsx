import { useTranslations } from "next-intl";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount } from "@/lib/i18n/format";
import { expected, MISSING, stationCount, sumOf } from "@/lib/progress/policy";
import type { CollegeRow } from "@/lib/progress/queries";

export function CollegesPart({ colleges }: { colleges: readonly CollegeRow[] }) {
  const t = useTranslations("ledger.paper");
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t("colleges")}</h2>
      <Table>
        <thead>
          <tr>
            <Th>{t("college")}</Th>
            {(["roster", "approved", "online", "missing"] as const).map((column) => (
              <Th key={column} className={NUMERIC}>
                {t(column)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {colleges.map(({ college, sums }) => (
            <tr key={college}>
              <Td>{college || t("noCollege")}</Td>
              <Td className={NUMERIC}>{formatCount(expected(sums))}</Td>
              <Td className={NUMERIC}>{formatCount(stationCount(sums, "approved"))}</Td>
              <Td className={NUMERIC}>{formatCount(stationCount(sums, "online"))}</Td>
              <Td className={NUMERIC}>{formatCount(sumOf(sums, MISSING))}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
