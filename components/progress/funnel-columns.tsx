"use client";

import { useTranslations } from "next-intl";
import type { WholeColumn } from "@/components/data-table/whole-table";
import { formatShare } from "@/lib/i18n/format";
import { expected, FUNNEL, MISSING, type Sums, stationCount, sumOf } from "@/lib/progress/policy";
import { CountedLink } from "./counted-link";
import type { ListBase, Narrowing } from "./list-href";

/** People by bucket, and the list that they stand in. */
type Counted = { sums: Sums; base: ListBase; narrowing: Narrowing };

type Options<Row> = { of: (row: Row) => Counted; total?: Counted };

const approvedShare = (sums: Sums) => stationCount(sums, "approved") / Math.max(1, expected(sums));

/** The stations of the funnel as columns, with those missing and the share approved; each number opens its list. */
export function useFunnelColumns<Row>({ of, total }: Options<Row>): WholeColumn<Row>[] {
  const t = useTranslations("progress");
  const station = useTranslations("station");
  const counted = [
    ...FUNNEL.map(([name, buckets]) => ({ id: name, header: station(name), buckets })),
    {
      ...{ id: "missing", header: t("missing"), buckets: MISSING },
    },
  ].map(({ id, header, buckets }): WholeColumn<Row> => {
    const cell = ({ sums, base, narrowing }: Counted) => (
      <CountedLink count={sumOf(sums, buckets)} base={base} narrowing={{ ...narrowing, buckets }} />
    );
    return {
      ...{ id, header, isNumeric: true },
      sortBy: (row) => sumOf(of(row).sums, buckets),
      cell: (row) => cell(of(row)),
      foot: total && cell(total),
    };
  });
  const shareOf = ({ sums }: Counted) => formatShare(stationCount(sums, "approved"), expected(sums));
  const share: WholeColumn<Row> = {
    ...{ id: "share", header: t("share"), isNumeric: true },
    sortBy: (row) => approvedShare(of(row).sums),
    cell: (row) => shareOf(of(row)),
    foot: total && shareOf(total),
  };
  return [...counted, share];
}
