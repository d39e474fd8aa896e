import { useTranslations } from "next-intl";
import { CountedLink } from "@/components/progress/counted-link";
import type { ListBase, Narrowing } from "@/components/progress/list-href";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount, formatShare } from "@/lib/i18n/format";
import type { Group } from "@/lib/progress/groups/groups";
import { expected, FUNNEL, type Level, MISSING, type Sums, stationCount, sumOf } from "@/lib/progress/policy";
import { narrowingOf } from "./narrowing-of";

/** Ten columns on a small screen. */
const TIGHT = `${NUMERIC} px-2`;

type Props = {
  level: Level;
  groups: readonly Group[];
  /** Groups there are, of which those with most people missing are shown. */
  all: number;
  total: Sums;
  listBase: ListBase;
  narrowing: Narrowing;
};

/** The chart's numbers and all others of the funnel, each opening its list. */
export function GroupTable({ level, groups, all, total, listBase, narrowing }: Props) {
  const t = useTranslations("progress");
  const station = useTranslations("station");
  const cells = (sums: Sums, within: Narrowing) => (
    <>
      {FUNNEL.map(([name, buckets]) => (
        <Td key={name} className={TIGHT}>
          <CountedLink count={stationCount(sums, name)} base={listBase} narrowing={{ ...within, buckets }} />
        </Td>
      ))}
      <Td className={TIGHT}>
        <CountedLink
          count={sumOf(sums, MISSING)}
          base={listBase}
          narrowing={{ ...within, buckets: MISSING }}
        />
      </Td>
      <Td className={TIGHT}>{formatShare(stationCount(sums, "approved"), expected(sums))}</Td>
    </>
  );
  const isNested = level !== "college" && narrowing.college === undefined;
  return (
    <>
      <Table>
        <thead>
          <tr>
            {isNested && <Th>{t("levels.college")}</Th>}
            <Th>{t(`levels.${level}`)}</Th>
            {FUNNEL.map(([name]) => (
              <Th key={name} className={TIGHT}>
                {station(name)}
              </Th>
            ))}
            <Th className={TIGHT}>{t("missing")}</Th>
            <Th className={TIGHT}>{t("share")}</Th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={JSON.stringify([group.college, group.name])} className="hover:bg-hover">
              {isNested && <Td className="whitespace-nowrap">{group.college || t("emptyName.college")}</Td>}
              <Td className="whitespace-nowrap">{group.name || t(`emptyName.${level}`)}</Td>
              {cells(group.sums, { ...narrowing, ...narrowingOf(level, group) })}
            </tr>
          ))}
          <tr className="font-semibold">
            <Td colSpan={isNested ? 2 : 1}>{t("total")}</Td>
            {cells(total, narrowing)}
          </tr>
        </tbody>
      </Table>
      {groups.length < all && (
        <p className="border-t px-4 py-2 text-ink-muted text-xs">
          {t("groupsShown", { all: formatCount(all), shown: formatCount(groups.length) })}
        </p>
      )}
    </>
  );
}
