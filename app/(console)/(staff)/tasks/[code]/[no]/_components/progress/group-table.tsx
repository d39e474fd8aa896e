"use client";

import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { useFunnelColumns } from "@/components/progress/funnel-columns";
import type { ListBase, Narrowing } from "@/components/progress/list-href";
import { formatCount } from "@/lib/i18n/format";
import type { Group } from "@/lib/progress/groups/groups";
import type { Level, Sums } from "@/lib/progress/policy";
import { narrowingOf } from "./narrowing-of";

type Props = {
  level: Level;
  groups: Group[];
  /** Groups there are, of which those with most people missing are shown. */
  all: number;
  total: Sums;
  listBase: ListBase;
  narrowing: Narrowing;
};

/** The chart's numbers and all others of the funnel, each opening its list. */
export function GroupTable({ level, groups, all, total, listBase, narrowing }: Props) {
  const t = useTranslations("progress");
  const funnel = useFunnelColumns<Group>({
    rows: groups,
    of: (group) => ({
      sums: group.sums,
      base: listBase,
      narrowing: { ...narrowing, ...narrowingOf(level, group) },
    }),
    total: { sums: total, base: listBase, narrowing },
  });
  const college: WholeColumn<Group> = {
    id: "college",
    header: t("levels.college"),
    sortBy: (group) => group.college,
    cell: (group) => group.college || t("emptyName.college"),
    foot: t("total"),
  };
  const name: WholeColumn<Group> = {
    id: "name",
    header: t(`levels.${level}`),
    sortBy: (group) => group.name,
    cell: (group) => group.name || t(`emptyName.${level}`),
  };
  const isNested = level !== "college" && groups.some((group) => group.college !== groups[0]?.college);
  return (
    <>
      <WholeTable
        name="groups"
        label={t(`groups.${level}`)}
        columns={isNested ? [college, name, ...funnel] : [{ ...name, foot: t("total") }, ...funnel]}
        rows={groups}
        rowId={(group) => JSON.stringify([group.college, group.name])}
      />
      {groups.length < all && (
        <p className="border-t px-4 py-2 text-ink-muted text-xs">
          {t("groupsShown", { all: formatCount(all), shown: formatCount(groups.length) })}
        </p>
      )}
    </>
  );
}
