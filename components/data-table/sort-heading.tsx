"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { NUMERIC, Th } from "@/components/ui/table";

export type Sorting<SortKey extends string> = { key: SortKey; dir: "asc" | "desc" };
export type SortLabels = { asc: (column: string) => string; desc: (column: string) => string };

type Props<SortKey extends string> = {
  column: { header: string; sortKey?: SortKey; isNumeric?: boolean };
  sorting: Sorting<SortKey>;
  onSort: (sorting: Sorting<SortKey>) => void;
  labels: SortLabels;
  place?: CSSProperties;
  /** The handle of the column's width. */
  children?: ReactNode;
};

/** A heading; where the server can sort by the column, a button that says what it will do. */
export function SortHeading<SortKey extends string>(props: Props<SortKey>) {
  const { column, sorting, onSort, labels, place, children } = props;
  const className = cn("relative truncate", column.isNumeric && NUMERIC);
  const { sortKey } = column;
  if (!sortKey) {
    return (
      <Th className={className} style={place}>
        {column.header}
        {children}
      </Th>
    );
  }
  const isSorted = sorting.key === sortKey;
  const next = isSorted && sorting.dir === "asc" ? "desc" : "asc";
  const Arrow = sorting.dir === "asc" ? ArrowUp : ArrowDown;
  return (
    <Th
      className={className}
      style={place}
      aria-sort={isSorted ? (sorting.dir === "asc" ? "ascending" : "descending") : "none"}
    >
      <button
        type="button"
        title={labels[next](column.header)}
        onClick={() => onSort({ key: sortKey, dir: next })}
        className="inline-flex items-center gap-1 font-medium hover:text-ink"
      >
        {column.header}
        {isSorted && <Arrow aria-hidden className="size-3.5" />}
      </button>
      {children}
    </Th>
  );
}
