import Link from "next/link";
import { useTranslations } from "next-intl";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount, formatShare } from "@/lib/i18n/format";
import { expected, FUNNEL, stationCount } from "@/lib/progress/policy";
import type { BucketSums, CollegeRow } from "@/lib/progress/queries";
import { type ListBase, listHref } from "./list-href";

const SHOWN = ["expected", "submitted", "waiting", "approved", "sealed"] as const;

/** Seven columns beside the chart on a small screen. */
const TIGHT = `${NUMERIC} px-2`;

type Props = { colleges: CollegeRow[]; total: BucketSums; listBase: ListBase };

/** The chart's numbers, each opening its list. */
export function CollegeTable({ colleges, total, listBase }: Props) {
  const t = useTranslations("progress");
  const station = useTranslations("station");
  const buckets = (name: (typeof SHOWN)[number]) => FUNNEL.find(([other]) => other === name)?.[1] ?? [];
  const cell = (sums: BucketSums, name: (typeof SHOWN)[number], college?: string) => {
    const count = stationCount(sums, name);
    return (
      <Td key={name} className={TIGHT}>
        {listBase ? (
          <Link
            className="hover:text-accent hover:underline"
            href={listHref(listBase, { buckets: buckets(name), college })}
          >
            {formatCount(count)}
          </Link>
        ) : (
          formatCount(count)
        )}
      </Td>
    );
  };
  const share = (sums: BucketSums) => formatShare(stationCount(sums, "approved"), expected(sums));
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("college")}</Th>
          {SHOWN.map((name) => (
            <Th key={name} className={TIGHT}>
              {station(name)}
            </Th>
          ))}
          <Th className={TIGHT}>{t("share")}</Th>
        </tr>
      </thead>
      <tbody>
        {colleges.map(({ college, sums }) => (
          <tr key={college} className="hover:bg-hover">
            <Td className="whitespace-nowrap">{college || t("noCollege")}</Td>
            {SHOWN.map((name) => cell(sums, name, college))}
            <Td className={TIGHT}>{share(sums)}</Td>
          </tr>
        ))}
        <tr className="font-semibold">
          <Td>{t("total")}</Td>
          {SHOWN.map((name) => cell(total, name))}
          <Td className={TIGHT}>{share(total)}</Td>
        </tr>
      </tbody>
    </Table>
  );
}
