"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { NUMERIC, Th } from "@/components/ui/table";

export type Sorting<SortKey extends string> = { key: SortKey; dir: "asc" | "desc" };

type Props<SortKey extends string> = {
  column: { header: string; sortKey?: SortKey; isNumeric?: boolean };
  /** Null where the rows stand in an order of their own. */
  sorting: Sorting<SortKey> | null;
  onSort: (sorting: Sorting<SortKey>) => void;
  place?: CSSProperties;
  /** The handle of the column's width. */
  children?: ReactNode;
};

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

/** A heading; where the server can sort by the column, a button that says what it will do. */
export function SortHeading<SortKey extends string>(props: Props<SortKey>) {
  const { column, sorting, onSort, place, children } = props;
  const t = useTranslations("common");
  // The heading of a number is often wider than the number: where the table is tight it takes two lines.
  const className = cn(
    "relative",
    column.isNumeric ? [NUMERIC, "min-w-13 whitespace-normal break-keep"] : "truncate",
  );
  const { sortKey } = column;
  if (!sortKey) {
    return (
      <Th className={className} style={place}>
        {column.header}
        {children}
      </Th>
    );
  }
  const sorted = sorting?.key === sortKey ? sorting.dir : null;
  const next = sorted === "asc" ? "desc" : "asc";
  const Arrow = sorted === "asc" ? ArrowUp : ArrowDown;
  return (
    <Th className={className} style={place} aria-sort={sorted ? ARIA_SORT[sorted] : "none"}>
      <button
        type="button"
        title={t(next === "asc" ? "sortAscending" : "sortDescending", { column: column.header })}
        onClick={() => onSort({ key: sortKey, dir: next })}
        className={cn(
          "inline-flex items-center gap-1 font-medium hover:text-ink",
          column.isNumeric && "text-right",
        )}
      >
        {column.header}
        {sorted && <Arrow aria-hidden className="size-3.5" />}
      </button>
      {children}
    </Th>
  );
}
