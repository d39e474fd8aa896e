"use client";

import { useTranslations } from "next-intl";
import type { WholeColumn } from "@/components/data-table/whole-table";
import { formatShare } from "@/lib/i18n/format";
import {
  addUp,
  expected,
  MISSING,
  narrowingTo,
  type Sums,
  stationCount,
  stationsOf,
  sumOf,
} from "@/lib/progress/policy";
import { CountedLink } from "./counted-link";
import type { ListBase, Narrowing } from "./list-href";

/** People by bucket, and the list that they stand in. */
type Counted = { sums: Sums; base: ListBase; narrowing: Narrowing };

type Options<Row> = { rows: readonly Row[]; of: (row: Row) => Counted; total?: Counted };

const approvedShare = (sums: Sums) => stationCount(sums, "approved") / Math.max(1, expected(sums));

/** The stations of the funnel as columns, with those missing and the share approved; each number opens its list. */
export function useFunnelColumns<Row>({ rows, of, total }: Options<Row>): WholeColumn<Row>[] {
  const t = useTranslations("progress");
  const stationName = useTranslations("station");
  const counted = (
    id: string,
    header: string,
    count: (sums: Sums) => number | null,
    narrowedTo: Narrowing,
  ) => {
    const cell = ({ sums, base, narrowing }: Counted) => {
      const n = count(sums);
      return n === null ? (
        "–"
      ) : (
        <CountedLink count={n} base={base} narrowing={{ ...narrowing, ...narrowedTo }} />
      );
    };
    const column: WholeColumn<Row> = {
      ...{ id, header, isNumeric: true },
      sortBy: (row) => count(of(row).sums) ?? -1,
      cell: (row) => cell(of(row)),
      foot: total && cell(total),
    };
    return column;
  };
  const stations = stationsOf(addUp(rows.map((row) => of(row).sums))).map((station) =>
    counted(
      station,
      stationName(station),
      (sums) => (stationsOf(sums).includes(station) ? stationCount(sums, station) : null),
      narrowingTo(station),
    ),
  );
  const missing = counted("missing", t("missing"), (sums) => sumOf(sums, MISSING), { buckets: MISSING });
  const shareOf = ({ sums }: Counted) => formatShare(stationCount(sums, "approved"), expected(sums));
  const share: WholeColumn<Row> = {
    ...{ id: "share", header: t("share"), isNumeric: true },
    sortBy: (row) => approvedShare(of(row).sums),
    cell: (row) => shareOf(of(row)),
    foot: total && shareOf(total),
  };
  return [...stations, missing, share];
}
